package dev.landline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A certificate is made once, for the owner alone, and anew when it cannot be used. */
class DevelopmentCertificateTest {

    private static final Set<String> NAMES = Set.of("DNS:localhost", "IP:127.0.0.1", "DNS:laptop", "IP:192.0.2.7");

    private final Instant now = Instant.now();

    @TempDir
    Path data;

    private Path folder() {
        return data.resolve("https");
    }

    private String made(Set<String> names, Instant when) throws IOException {
        return Files.readString(DevelopmentCertificate.in(folder(), names, when).certificate());
    }

    @Test
    void itIsForAllNamesOfTheMachine() throws Exception {
        Path file = DevelopmentCertificate.in(folder(), NAMES, now).certificate();
        try (InputStream in = Files.newInputStream(file)) {
            X509Certificate made =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
            made.checkValidity();
            assertThat(made.getSubjectAlternativeNames())
                    .extracting(name -> name.get(0) + " " + name.get(1))
                    .containsExactlyInAnyOrder("2 localhost", "2 laptop", "7 127.0.0.1", "7 192.0.2.7");
        }
    }

    @Test
    void nobodyElseReadsTheKey() throws IOException {
        Path key = DevelopmentCertificate.in(folder(), NAMES, now).key();
        assertThat(Files.getPosixFilePermissions(key))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        try (Stream<Path> files = Files.list(folder())) {
            assertThat(files).as("nothing is left of its making").hasSize(2);
        }
    }

    @Test
    void itIsKept() throws IOException {
        assertThat(made(NAMES, now)).isEqualTo(made(NAMES, now));
    }

    @Test
    void anotherIsMadeBeforeItEnds() throws IOException {
        String first = made(NAMES, now);
        assertThat(made(NAMES, now.plus(Duration.ofDays(340)))).isEqualTo(first);
        assertThat(made(NAMES, now.plus(Duration.ofDays(360)))).isNotEqualTo(first);
    }

    @Test
    void anotherIsMadeForOtherAddresses() throws IOException {
        assertThat(made(NAMES, now)).isNotEqualTo(made(Set.of("DNS:localhost", "IP:192.0.2.8"), now));
    }

    @Test
    void anotherIsMadeWhereTheKeyIsTornOrNotItsOwn() throws IOException {
        String first = made(NAMES, now);
        Path key = folder().resolve("landline.key");
        Files.writeString(key, Files.readString(key).substring(0, 200));
        String second = made(NAMES, now);
        assertThat(second).isNotEqualTo(first);

        Path other =
                DevelopmentCertificate.in(data.resolve("other"), NAMES, now).key();
        Files.writeString(key, Files.readString(other));
        assertThat(made(NAMES, now)).isNotEqualTo(second);

        Files.delete(key);
        assertThat(made(NAMES, now)).isNotEqualTo(second);
    }

    @Test
    void aFolderThatCannotBeIsNamed() throws IOException {
        Path inTheWay = Files.writeString(data.resolve("file"), "in the way");
        assertThatThrownBy(() -> DevelopmentCertificate.in(inTheWay.resolve("https"), NAMES, now))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("no certificate can be kept in " + inTheWay.resolve("https"));
    }

    @Test
    void namesAreThoseByWhichTheMachineIsReached() throws IOException {
        assertThat(DevelopmentCertificate.names("laptop", List.of(InetAddress.getByName("192.0.2.7"))))
                .containsExactlyInAnyOrderElementsOf(NAMES);
        assertThat(DevelopmentCertificate.names(null, List.of()))
                .containsExactlyInAnyOrder("DNS:localhost", "IP:127.0.0.1");
    }
}
