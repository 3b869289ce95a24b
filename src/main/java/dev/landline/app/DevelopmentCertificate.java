package dev.landline.app;

import io.smallrye.certs.CertificateGenerator;
import io.smallrye.certs.CertificateRequest;
import io.smallrye.certs.Format;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A certificate that this machine made for itself, so that there is HTTPS where nobody has a better one. It is kept in a
 * folder, and made anew when it cannot be used: it ends, the machine has got other names, or its files are not whole.
 *
 * @param certificate PEM; browsers warn of it, unless they are told to trust it
 * @param key PEM, readable by the owner only
 */
record DevelopmentCertificate(Path certificate, Path key) {

    private static final String NAME = "landline";
    private static final Duration VALID = Duration.ofDays(365);
    /** A server that was started in time may run on for some days. */
    private static final Duration RENEWED_BEFORE_ITS_END = Duration.ofDays(14);

    /**
     * The one in this folder, if it can be used, or a new one.
     *
     * @param names {@code DNS:host} or {@code IP:address} each: all that the machine is reached by
     * @throws IOException if the folder cannot be written
     */
    static DevelopmentCertificate in(Path folder, Set<String> names, Instant now) throws IOException {
        DevelopmentCertificate kept =
                new DevelopmentCertificate(folder.resolve(NAME + ".crt"), folder.resolve(NAME + ".key"));
        try {
            if (!kept.serves(names, now)) {
                kept.make(folder, names);
            }
            return kept;
        } catch (IOException e) {
            throw new IOException("no certificate can be kept in %s: %s".formatted(folder, e), e);
        }
    }

    private boolean serves(Set<String> names, Instant now) {
        try (InputStream file = Files.newInputStream(certificate)) {
            X509Certificate made =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(file);
            return made.getNotAfter().toInstant().isAfter(now.plus(RENEWED_BEFORE_ITS_END))
                    && names(made).equals(canonical(names))
                    && ((RSAPublicKey) made.getPublicKey())
                            .getModulus()
                            .equals(readKey().getModulus());
        } catch (IOException | GeneralSecurityException | IllegalArgumentException | ClassCastException e) {
            return false; // missing or not whole: both are mended by a new one
        }
    }

    private RSAPrivateKey readKey() throws IOException, GeneralSecurityException {
        String base64 = Files.readString(key)
                .lines()
                .filter(line -> !line.startsWith("-----"))
                .collect(Collectors.joining());
        return (RSAPrivateKey) KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }

    private static Set<String> names(X509Certificate made) throws GeneralSecurityException {
        Collection<? extends Collection<?>> names = made.getSubjectAlternativeNames();
        return names == null
                ? Set.of()
                : names.stream().map(name -> String.valueOf(name.toArray()[1])).collect(Collectors.toSet());
    }

    /** As certificates tell them: without their kind, and addresses written as Java writes them. */
    private static Set<String> canonical(Set<String> names) {
        return names.stream().map(name -> name.substring(name.indexOf(':') + 1)).collect(Collectors.toSet());
    }

    /** Nobody else ever sees the key: it is made in a folder of the owner's, and moved from there. */
    private void make(Path folder, Set<String> names) throws IOException {
        Files.createDirectories(folder);
        Path making = Files.createTempDirectory(folder, "making");
        try {
            CertificateRequest request = new CertificateRequest()
                    .withName(NAME)
                    .withFormat(Format.PEM)
                    .withCN("localhost")
                    .withDuration(VALID);
            new TreeSet<>(names).forEach(request::withSubjectAlternativeName);
            new CertificateGenerator(making, true).generate(request);
            ownersOnly(making.resolve(key.getFileName()));
            move(making, key);
            move(making, certificate);
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            delete(making);
        }
    }

    private static void ownersOnly(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from.resolve(to.getFileName()), to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** @param host this machine's name, null if it has none */
    static Set<String> names(@Nullable String host, Collection<? extends InetAddress> addresses) {
        Set<String> names = new TreeSet<>(Set.of("DNS:localhost", "IP:127.0.0.1"));
        if (host != null) {
            names.add("DNS:" + host);
        }
        addresses.forEach(address -> names.add("IP:" + address.getHostAddress()));
        return names;
    }
}
