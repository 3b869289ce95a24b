package dev.landline.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReasonTest {

    @TempDir
    Path folder;

    private String reasonToOpen(String url) {
        return Reason.of(new IllegalStateException(catchThrowable(() -> DriverManager.getConnection(url))));
    }

    private String url(Path file) {
        return "jdbc:h2:file:" + file.toAbsolutePath() + ";TRACE_LEVEL_FILE=0";
    }

    @Test
    void fileThatAnotherServerHasOpen() throws IOException {
        Path file = folder.resolve("landline.mv.db");
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw");
                var lock = open.getChannel().lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(reasonToOpen(url(folder.resolve("landline")))).startsWith("its file is in use");
        }
    }

    @Test
    void damagedFile() throws IOException {
        byte[] noise = new byte[20_000];
        new Random(1).nextBytes(noise);
        Files.write(folder.resolve("landline.mv.db"), noise);
        assertThat(reasonToOpen(url(folder.resolve("landline")))).startsWith("its file is damaged");
    }

    @Test
    void placeThatCannotBeWrittenTo() throws IOException {
        Path file = Files.createFile(folder.resolve("no-directory"));
        assertThat(reasonToOpen(url(file.resolve("landline")))).startsWith("its file cannot be written");
    }

    @Test
    void nobodyThere() {
        assertThat(reasonToOpen("jdbc:postgresql://localhost:1/landline")).isEqualTo("nothing listens at its address");
        assertThat(reasonToOpen("jdbc:postgresql://nowhere.invalid/landline"))
                .isEqualTo("no machine has the name in its address");
    }

    @Test
    void anythingElseIsOneLine() {
        assertThat(Reason.of(new java.sql.SQLException("bad\npassword"))).isEqualTo("bad");
    }
}
