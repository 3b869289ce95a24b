package dev.landline.lab.exhibit;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts whatever certificate: for a client that speaks to this very server, over the loopback, where there is nobody to be
 * mistaken for it. Its certificate may be for another name, or made by itself.
 */
final class OwnServer extends X509ExtendedTrustManager {

    private final Runnable onCertificate;

    private OwnServer(Runnable onCertificate) {
        this.onCertificate = onCertificate;
    }

    /** @param onCertificate is run when the server's certificate has come. In TLS 1.3 all that is missing came with it */
    static SSLContext trust(Runnable onCertificate) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new OwnServer(onCertificate)}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {
        onCertificate.run();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) {
        onCertificate.run();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) {
        onCertificate.run();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {
        throw new IllegalStateException("a client's part");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) {
        throw new IllegalStateException("a client's part");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {
        throw new IllegalStateException("a client's part");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
