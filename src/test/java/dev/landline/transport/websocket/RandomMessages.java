package dev.landline.transport.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Random;

/** What clients might say that mean no good: noise, and messages of the protocol with something wrong in them. */
final class RandomMessages {

    private static final List<String> VALID = List.of(
            "{\"kind\":\"hello\",\"client\":\"client-1\",\"after\":\"abc:5\"}",
            "{\"kind\":\"intents\",\"intents\":[{\"n\":1,\"at\":10,\"turn\":\"up\"}],\"age\":30}",
            "{\"kind\":\"ping\",\"t\":1234.5}");
    private static final List<String> VALUES = List.of(
            "null",
            "-1",
            "1e999",
            "9223372036854775808",
            "\"\\u0000\"",
            "[]",
            "{}",
            "true",
            "0.1",
            "\"" + "x".repeat(500) + "\"");

    private final Random random;

    RandomMessages(Random random) {
        this.random = random;
    }

    byte[] next() {
        return switch (random.nextInt(5)) {
            case 0 -> noise(random.nextInt(200));
            case 1 -> "[".repeat(random.nextInt(4000)).getBytes(UTF_8);
            case 2 -> damaged(pick(VALID).getBytes(UTF_8));
            case 3 ->
                pick(VALID)
                        .replaceFirst(":[^,{}]+([,}])", ":" + pick(VALUES) + "$1")
                        .getBytes(UTF_8);
            default -> pick(VALID).getBytes(UTF_8);
        };
    }

    private byte[] noise(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] damaged(byte[] message) {
        for (int i = random.nextInt(4); i >= 0; i--) {
            message[random.nextInt(message.length)] = (byte) random.nextInt(256);
        }
        return message;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
