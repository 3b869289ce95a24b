package dev.landline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The server under test has nothing to warn of. */
final class CleanLog implements BeforeEachCallback, AfterEachCallback {

    private static final Path LOG = Path.of("target", "quarkus.log");
    static final Pattern COMPLAINT = Pattern.compile("\\b(WARN|ERROR)\\b");

    private int before;

    @Override
    public void beforeEach(ExtensionContext test) throws IOException {
        before = Files.readAllLines(LOG).size();
    }

    @Override
    public void afterEach(ExtensionContext test) throws IOException {
        List<String> lines = Files.readAllLines(LOG);
        assertThat(lines.subList(before, lines.size())).noneMatch(COMPLAINT.asPredicate());
    }
}
