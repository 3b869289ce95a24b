package dev.landline.persistence;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PluggedDatabase.Postgresql.class)
class PostgresqlTest extends PersistenceContract {}
