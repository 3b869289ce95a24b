package dev.landline.house;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.landline.house.House.Row;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The code keeps to the table of packages, and the table bites. */
class HouseTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.landline");

    private static final String SIBLING = "dev.landline.transport.websocket.SocketEndpoint field;";

    @ParameterizedTest
    @MethodSource("rows")
    void packageImportsWhatItsRowAllows(Row row) {
        row.rule().check(CODE);
    }

    @Test
    void simulationIsPure() {
        House.SIM_IS_PURE.check(CODE);
    }

    @Test
    void nobodyKnowsTheApplication() {
        House.NOBODY_KNOWS_APP_OR_LAB.check(CODE);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.landline.(**)").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void everyPackageHasARow() {
        List<String> packages = CODE.stream()
                .map(one -> one.getPackageName().substring(House.ROOT.length()))
                .distinct()
                .filter(name -> !name.equals("app"))
                .toList();
        assertThat(House.ROWS).extracting(Row::name).containsExactlyInAnyOrderElementsOf(packages);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("violations")
    void deliberateViolationIsFound(String name, String body, ArchRule rule) {
        JavaClasses violating = Violation.compile(House.ROOT + name, body);
        assertThat(rule.evaluate(violating).hasViolation()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void decentClassIsNotFoundGuilty(Row row) {
        JavaClasses decent = Violation.compile(House.ROOT + row.name(), "java.util.List<String> field;");
        assertThat(row.rule().evaluate(decent).hasViolation()).isFalse();
    }

    static List<Row> rows() {
        return House.ROWS;
    }

    static Stream<Arguments> violations() {
        Stream<Arguments> ofRows = Stream.of(
                        Arguments.of("sim", "dev.landline.log.Frame field;"),
                        Arguments.of("sim", "org.jboss.logging.Logger field;"),
                        Arguments.of("log", "dev.landline.sim.World field;"),
                        Arguments.of("protocol", "dev.landline.room.Room field;"),
                        Arguments.of("protocol", "io.vertx.core.Vertx field;"),
                        Arguments.of("room", "dev.landline.delivery.Delivery field;"),
                        Arguments.of("room", "io.vertx.core.Vertx field;"),
                        Arguments.of("delivery", "dev.landline.sim.World field;"),
                        Arguments.of("delivery", "io.vertx.ext.web.Router field;"),
                        Arguments.of("transport.websocket", "dev.landline.sim.World field;"),
                        Arguments.of("transport.websocket", "dev.landline.lobby.RoomInfo field;"),
                        Arguments.of("transport.websocket", "jakarta.ws.rs.core.Response field;"),
                        Arguments.of("transport.intents", "dev.landline.sim.World field;"),
                        Arguments.of("transport.intents", SIBLING),
                        Arguments.of("transport.intents", "io.vertx.core.Vertx field;"),
                        Arguments.of("transport.poll", "dev.landline.sim.World field;"),
                        Arguments.of("transport.poll", SIBLING),
                        Arguments.of("transport.poll", "io.vertx.core.Vertx field;"),
                        Arguments.of("transport.longpoll", "dev.landline.sim.World field;"),
                        Arguments.of("transport.longpoll", SIBLING),
                        Arguments.of("transport.longpoll", "io.vertx.core.Vertx field;"),
                        Arguments.of("transport.stream", "dev.landline.sim.World field;"),
                        Arguments.of("transport.stream", SIBLING),
                        Arguments.of("transport.stream", "io.vertx.core.Vertx field;"),
                        Arguments.of("transport.sse", "dev.landline.sim.World field;"),
                        Arguments.of("transport.sse", SIBLING),
                        Arguments.of("transport.sse", "io.vertx.core.Vertx field;"),
                        Arguments.of("lobby", "dev.landline.delivery.Delivery field;"),
                        Arguments.of("lobby", "io.vertx.ext.web.Router field;"),
                        Arguments.of("scoreboard", "dev.landline.lobby.RoomInfo field;"),
                        Arguments.of("scoreboard", SIBLING),
                        Arguments.of("scoreboard", "io.vertx.core.Vertx field;"),
                        Arguments.of("scoreboard", "jakarta.persistence.EntityManager field;"),
                        Arguments.of("persistence", "dev.landline.sim.World field;"),
                        Arguments.of("persistence", "jakarta.ws.rs.core.Response field;"),
                        Arguments.of("assets", "dev.landline.room.Rooms field;"),
                        Arguments.of("lab.network", "dev.landline.app.Application field;"),
                        Arguments.of("lab.network", "io.vertx.ext.web.Router field;"),
                        Arguments.of("lab.exhibit", "dev.landline.assets.Pages field;"),
                        Arguments.of("lab.exhibit", "org.jboss.logging.Logger field;"))
                .map(violation -> Arguments.of(
                        violation.get()[0],
                        violation.get()[1],
                        rowOf((String) violation.get()[0]).rule()));
        Stream<Arguments> ofPurity = Stream.of(
                        "long now = System.nanoTime();",
                        "double chance = Math.random();",
                        "int side = (int) Math.sqrt(49);",
                        "java.util.Random chance;",
                        "java.time.Instant now;",
                        "java.util.concurrent.Executor threads;")
                .map(body -> Arguments.of("sim", body, House.SIM_IS_PURE));
        Stream<Arguments> ofKnowledge = Stream.of(
                        "sim", "room", "lobby", "scoreboard", "transport.websocket", "transport.sse")
                .flatMap(name -> Stream.of(
                                "dev.landline.app.Application field;", "dev.landline.lab.network.Network field;")
                        .map(body -> Arguments.of(name, body, House.NOBODY_KNOWS_APP_OR_LAB)));
        return Stream.of(ofRows, ofPurity, ofKnowledge).flatMap(all -> all);
    }

    private static Row rowOf(String name) {
        return House.ROWS.stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
