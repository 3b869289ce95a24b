package dev.landline.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that shows clients of any language what frames are. A test makes each anew and compares it byte for byte; after
 * an intended change {@code mvn test -Dtest=GoldenTest -Dgolden.write=true} writes them.
 */
enum GoldenFile {
    /** An array of frames by name, each in both forms, with what is needed to decode the binary one. */
    FRAMES("frames.json"),
    /** A recorded game: a keyframe, then all deltas, one a line. */
    REPLAY("replay.ndjson"),
    /** The same game in binary, one frame a line, in hexadecimal. */
    BINARY_REPLAY("replay.bin.hex");

    static final boolean WRITE = Boolean.getBoolean("golden.write");

    private final Path path;

    GoldenFile(String name) {
        path = Path.of("src/test/resources/golden", name);
    }

    String read() {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new IllegalStateException("no " + path + "; -Dgolden.write=true makes it", e);
        }
    }

    void check(String now) throws IOException {
        if (WRITE) {
            Files.writeString(path, now);
        }
        assertThat(now.lines().toList())
                .as("%s; if the change is intended, write it with -Dgolden.write=true", path)
                .isEqualTo(read().lines().toList());
        assertThat(now).isEqualTo(read());
    }
}
