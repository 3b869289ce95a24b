package dev.landline.persistence;

import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.quarkus.agroal.runtime.AgroalConnectionConfigurer;
import io.quarkus.agroal.runtime.JdbcDriver;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets the address of the database choose its driver when the server starts. Quarkus would fix the driver, and with it the
 * database, when the application is built; it calls this for databases that it does not know, such as ours, "other".
 */
@Singleton
@Unremovable // looked for by Quarkus at run time
@JdbcDriver("other")
class JdbcDrivers implements AgroalConnectionConfigurer {

    /** One dialect speaks to both databases; and what is wrong is told by our log, not by files beside the data. */
    private static final String H2_SETTINGS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;TRACE_LEVEL_FILE=0";

    private final String url;

    JdbcDrivers(@ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
        this.url = url;
    }

    @Override
    public void setExceptionSorter(String databaseKind, AgroalDataSourceConfigurationSupplier configuration) {
        AgroalConnectionFactoryConfigurationSupplier factory =
                configuration.connectionPoolConfiguration().connectionFactoryConfiguration();
        if (!url.startsWith("jdbc:postgresql:")) {
            factory.jdbcUrl(url + H2_SETTINGS); // its driver is the one that the application was built with
            return;
        }
        factory.connectionProviderClass(org.postgresql.Driver.class);
        // A network that swallows everything is noticed by these alone.
        factory.jdbcProperty("connectTimeout", "2");
        factory.jdbcProperty("socketTimeout", "10");
        configuration.connectionPoolConfiguration().exceptionSorter(new PostgreSQLExceptionSorter());
    }
}
