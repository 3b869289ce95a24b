package dev.landline.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {

    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-z-]+)` \\| ([0-9]*) ?\\| ([0-9]*) ?\\| (.+) \\|$", Pattern.MULTILINE);

    @Test
    void noTwoByesShareACode() {
        assertThat(Arrays.stream(Problem.values()).map(Problem::code).filter(code -> code != 0))
                .doesNotHaveDuplicates();
        assertThat(Arrays.stream(Problem.values()).map(Problem::type)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void theCodesRangeTellsWhetherToComeBack(Problem problem) {
        if (problem.code() != 0) {
            assertThat(problem.code() / 100).isIn(40, 44);
        }
        assertThat(problem.comeBack()).isEqualTo(problem.code() / 100 == 40);
    }

    @ParameterizedTest
    @EnumSource
    void eachCanHappenSomewhereAndSaysWhat(Problem problem) {
        assertThat(problem.status() != 0 || problem.code() != 0).isTrue();
        if (problem.status() != 0) {
            assertThat(problem.status()).isBetween(400, 599);
        }
        assertThat(problem.title()).isNotBlank();
    }

    @Test
    void theDocumentListsTheSame() throws IOException {
        List<String> documented = ROW.matcher(Files.readString(Path.of("docs/protocol.md")))
                .results()
                .map(ProblemTest::row)
                .toList();

        assertThat(documented)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Problem.values())
                        .map(problem -> problem.type() + " " + problem.status() + " " + problem.code())
                        .toList());
    }

    private static String row(MatchResult cells) {
        return "/problems/" + cells.group(1) + " " + number(cells.group(2)) + " " + number(cells.group(3));
    }

    private static int number(String cell) {
        return cell.isEmpty() ? 0 : Integer.parseInt(cell);
    }
}
