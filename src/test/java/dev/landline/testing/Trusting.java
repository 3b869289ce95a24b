package dev.landline.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Clients that trust one certificate, and no other. */
public final class Trusting {

    private Trusting() {}

    /** @param certificate PEM */
    public static HttpClient.Builder certificate(Path certificate) {
        try {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry("it", read(certificate));
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return HttpClient.newBuilder().sslContext(context);
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError("no certificate in " + certificate, e);
        }
    }

    /**
     * For a Chromium that is to trust it, as far as that it also uses its Early Hints.
     *
     * @param certificate PEM
     */
    public static String flag(Path certificate) {
        try {
            byte[] key = read(certificate).getPublicKey().getEncoded();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
            return "--ignore-certificate-errors-spki-list="
                    + Base64.getEncoder().encodeToString(hash);
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError("no certificate in " + certificate, e);
        }
    }

    private static Certificate read(Path certificate) throws IOException, GeneralSecurityException {
        try (InputStream file = Files.newInputStream(certificate)) {
            return CertificateFactory.getInstance("X.509").generateCertificate(file);
        }
    }
}
