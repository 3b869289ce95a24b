package dev.landline.persistence;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Consumer;
import org.h2.tools.Server;

/** A database server behind a plug, which tests get as {@code plug}: true pulls it, false puts it back. */
@SuppressWarnings("NullAway.Init") // Quarkus starts it before anything else
abstract class PluggedDatabase implements QuarkusTestResourceLifecycleManager {

    private Plug plug;

    /** Starts it and gives its port. */
    abstract int open() throws IOException, SQLException;

    abstract Map<String, String> settings(int port);

    abstract void shut() throws IOException;

    @Override
    public Map<String, String> start() {
        try {
            plug = new Plug(open());
            return settings(plug.port());
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        // A type of the JDK's: the test may come from another class loader than this.
        Consumer<Boolean> pull = plug::pull;
        injector.injectIntoFields(pull, field -> field.getName().equals("plug"));
    }

    @Override
    public void stop() {
        try {
            shut();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** H2, listening. */
    @SuppressWarnings("NullAway.Init")
    public static final class H2 extends PluggedDatabase {

        private Server server;

        @Override
        int open() throws SQLException {
            server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
            return server.getPort();
        }

        @Override
        Map<String, String> settings(int port) {
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    "jdbc:h2:tcp://localhost:" + port + "/mem:contract;DB_CLOSE_DELAY=-1");
        }

        @Override
        void shut() {
            server.stop();
        }
    }

    /** A real PostgreSQL. */
    @SuppressWarnings("NullAway.Init")
    public static final class Postgresql extends PluggedDatabase {

        private EmbeddedPostgres server;

        @Override
        int open() throws IOException {
            server = EmbeddedPostgres.start();
            return server.getPort();
        }

        @Override
        Map<String, String> settings(int port) {
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    "jdbc:postgresql://localhost:" + port + "/postgres",
                    "quarkus.datasource.username",
                    "postgres");
        }

        @Override
        void shut() throws IOException {
            server.close();
        }
    }
}
