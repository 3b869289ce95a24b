package dev.landline.lab.exhibit;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the server says that it saw and did, for example {@code delivery;desc=push, push;desc=allowed}. */
final class ServerTiming {

    private static final Pattern ENTRY = Pattern.compile("([a-z-]+);desc=([a-z-]+)");

    private ServerTiming() {}

    /** @throws IllegalStateException if it says nothing about it */
    static String of(HttpResponse<?> answer, String name) {
        return answer.headers().allValues("Server-Timing").stream()
                .flatMap(header -> Stream.of(header.split(",")))
                .map(entry -> ENTRY.matcher(entry.strip()))
                .filter(Matcher::matches)
                .filter(entry -> entry.group(1).equals(name))
                .map(entry -> entry.group(2))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(answer + " does not tell its " + name));
    }
}
