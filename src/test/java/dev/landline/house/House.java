package dev.landline.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/** The table of packages: what each may import, of ours and of libraries. */
final class House {

    static final String ROOT = "dev.landline.";

    private static final List<String> EVERYWHERE = List.of(
            "java.io..",
            "java.lang..",
            "java.math..",
            "java.net..",
            "java.nio..",
            "java.security..",
            "java.text..",
            "java.time..",
            "java.util..",
            "org.jspecify.annotations..");

    static final List<Row> ROWS = List.of(
            new Row("sim", List.of(), List.of()),
            new Row("log", List.of(), List.of()),
            new Row("protocol", List.of("sim", "log"), List.of("com.fasterxml.jackson..")),
            new Row("room", List.of("sim", "log", "protocol"), List.of()),
            new Row(
                    "delivery",
                    List.of("log", "protocol", "room"),
                    List.of("io.smallrye.mutiny..", "io.vertx.core..", "io.netty.channel..", "jakarta.inject..")),
            new Row(
                    "transport.websocket",
                    List.of("log", "protocol", "room", "delivery"),
                    List.of(
                            "io.quarkus.websockets.next..",
                            "io.smallrye.mutiny..",
                            "io.smallrye.common.annotation..",
                            "io.vertx.core..",
                            "jakarta.inject..",
                            "org.jboss.logging")),
            line("intents"),
            line("poll"),
            line("longpoll", "io.smallrye.mutiny.."),
            line("stream", "io.smallrye.mutiny..", "org.jboss.resteasy.reactive"),
            line("sse", "io.smallrye.mutiny..", "org.jboss.resteasy.reactive"),
            new Row(
                    "lobby",
                    List.of("sim", "protocol", "room"),
                    List.of(
                            "jakarta.ws.rs..",
                            "jakarta.inject..",
                            "io.smallrye.mutiny..",
                            "io.smallrye.common.annotation..",
                            "io.vertx.core..",
                            "com.fasterxml.jackson..",
                            "org.jboss.resteasy.reactive")),
            new Row(
                    "scoreboard",
                    List.of("sim", "log", "protocol", "room", "delivery"),
                    List.of(
                            "com.fasterxml.jackson..",
                            "jakarta.ws.rs..",
                            "jakarta.inject..",
                            "io.smallrye.mutiny..",
                            "io.smallrye.common.annotation..",
                            "org.jboss.resteasy.reactive")),
            new Row(
                    "persistence",
                    List.of("room"),
                    List.of(
                            "io.agroal.api..",
                            "io.quarkus.agroal..",
                            "io.quarkus.arc",
                            "io.quarkus.hibernate.orm.panache",
                            "io.quarkus.narayana.jta",
                            "io.quarkus.panache.common",
                            "io.quarkus.runtime",
                            "io.smallrye.health.api",
                            "jakarta.enterprise.event..",
                            "jakarta.inject..",
                            "jakarta.persistence..",
                            "java.sql..",
                            "javax.sql..",
                            "org.eclipse.microprofile.config..",
                            "org.eclipse.microprofile.health..",
                            "org.flywaydb.core",
                            "org.jboss.logging",
                            "org.postgresql")),
            new Row(
                    "assets",
                    List.of(),
                    List.of(
                            "io.vertx.core..",
                            "io.vertx.ext.web..",
                            "jakarta.inject..",
                            "jakarta.enterprise.event..",
                            "org.eclipse.microprofile.config..")),
            new Row(
                    "lab.network",
                    List.of("protocol"),
                    List.of(
                            "io.netty.channel..",
                            "io.vertx.core..",
                            "com.fasterxml.jackson.annotation..",
                            "jakarta.ws.rs..",
                            "jakarta.inject..",
                            "jakarta.enterprise..",
                            "io.smallrye.mutiny..",
                            "io.smallrye.common.annotation..",
                            "io.quarkus.runtime",
                            "org.eclipse.microprofile.config..",
                            "org.jboss.logging")),
            new Row(
                    "lab.exhibit",
                    List.of("protocol", "lab.network"),
                    List.of(
                            "io.quarkus.runtime",
                            "io.quarkus.vertx.http..",
                            "io.smallrye.common.annotation..",
                            "io.smallrye.mutiny..",
                            "io.vertx.core..",
                            "io.vertx.ext.web..",
                            "jakarta.enterprise.event..",
                            "jakarta.inject..",
                            "jakarta.ws.rs..",
                            "javax.net.ssl",
                            "org.eclipse.microprofile.config..")));

    private House() {}

    /** A transport over plain HTTP. */
    private static Row line(String name, String... more) {
        List<String> libraries = new ArrayList<>(List.of("jakarta.ws.rs..", "io.smallrye.common.annotation.."));
        libraries.addAll(List.of(more));
        return new Row("transport." + name, List.of("log", "protocol", "room", "delivery"), libraries);
    }

    /**
     * One row of the table. {@code app} has none: it may import everything.
     *
     * @param ours names of our packages that it may import, besides itself
     * @param libraries patterns of what else it may, besides the JDK's plain parts
     */
    record Row(String name, List<String> ours, List<String> libraries) {

        ArchRule rule() {
            List<String> allowed = new ArrayList<>(EVERYWHERE);
            allowed.addAll(libraries);
            allowed.add(ROOT + name);
            ours.forEach(other -> allowed.add(ROOT + other));
            return classes()
                    .that()
                    .resideInAPackage(ROOT + name)
                    .should()
                    .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new))
                            .or(JavaClass.Predicates.equivalentTo(Object.class))
                            .or(primitive()));
        }

        private static DescribedPredicate<JavaClass> primitive() {
            return DescribedPredicate.describe(
                    "primitives and their arrays",
                    one -> one.getBaseComponentType().isPrimitive()
                            || (one.isArray()
                                    && one.getBaseComponentType()
                                            .getPackageName()
                                            .startsWith("java.")));
        }
    }

    /** A simulation depends on its seed and inputs, and on nothing else. */
    static final ArchRule SIM_IS_PURE = noClasses()
            .that()
            .resideInAPackage(ROOT + "sim")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "java.io..",
                            "java.net..",
                            "java.nio..",
                            "java.security..",
                            "java.time..",
                            "java.util.concurrent..",
                            "java.util.logging..",
                            "java.util.random..")
                    .or(HasName.Predicates.nameMatching(
                            "java\\.lang\\.(System|Thread|Runtime|ProcessHandle|ThreadLocal)"
                                    + "|java\\.util\\.(Random|SplittableRandom|UUID|Date|Calendar|Timer)")))
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(Math.class, "sqrt", double.class)
            .orShould()
            .callMethod(Math.class, "pow", double.class, double.class);

    /** Nobody knows the application, nor the laboratory. */
    static final ArchRule NOBODY_KNOWS_APP_OR_LAB = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "app..", ROOT + "lab..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(ROOT + "app..", ROOT + "lab.."));
}
