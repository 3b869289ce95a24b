package dev.landline.persistence;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PluggedDatabase.H2.class)
class H2Test extends PersistenceContract {}
