package dev.landline.lab.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.landline.protocol.Bearer;
import dev.landline.protocol.Problem;
import dev.landline.protocol.ProblemException;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The secret that lets a presenter break the network: configured, or drawn anew at each start. */
@Singleton
public class PresenterKey {

    private static final int RANDOM_BYTES = 8;

    private final boolean drawn;
    private final String key;

    PresenterKey(@ConfigProperty(name = "landline.presenter-key") Optional<String> configured) {
        this.drawn = configured.isEmpty();
        this.key = configured.orElseGet(PresenterKey::draw);
    }

    private static String draw() {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** To be told to whoever started the server; empty if they chose it themselves. */
    Optional<String> drawn() {
        return drawn ? Optional.of(key) : Optional.empty();
    }

    /**
     * @param authorization the header; null if there is none
     * @throws ProblemException {@link Problem#BAD_KEY} unless it holds the key
     */
    void check(@Nullable String authorization) {
        // As long for a key that is nearly right as for any other.
        boolean right = Bearer.token(authorization)
                .filter(token -> MessageDigest.isEqual(token.getBytes(UTF_8), key.getBytes(UTF_8)))
                .isPresent();
        if (!right) {
            throw new ProblemException(
                    Problem.BAD_KEY, "Authorization must be Bearer and the presenter's key, which the log tells");
        }
    }
}
