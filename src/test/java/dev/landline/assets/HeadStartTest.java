package dev.landline.assets;

import static dev.landline.assets.HeadStart.EARLY_HINTS;
import static dev.landline.assets.HeadStart.NONE;
import static dev.landline.assets.HeadStart.PRELOAD;
import static dev.landline.assets.HeadStart.PUSH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.landline.assets.HeadStart.Client;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which start the files of a page get: the best that the client takes, and never one that it cannot. */
class HeadStartTest {

    private static final Client BROWSER = new Client(true, false, true, false);
    private static final Client TAKES_PUSHES = new Client(true, true, false, false);
    private static final Client CURL = new Client(true, false, false, false);
    private static final Client HTTP_1 = new Client(false, false, true, false);

    private static HeadStart byDefault(Client client) {
        return HeadStart.of(client, Optional.empty(), Optional.empty());
    }

    private static HeadStart asked(Client client, HeadStart start) {
        return HeadStart.of(client, Optional.empty(), Optional.of(start));
    }

    @Test
    void byDefaultItIsTheBestThatTheClientTakes() {
        assertThat(byDefault(TAKES_PUSHES)).isEqualTo(PUSH);
        assertThat(byDefault(BROWSER)).isEqualTo(EARLY_HINTS);
        assertThat(byDefault(CURL)).isEqualTo(NONE);
        assertThat(byDefault(HTTP_1)).isEqualTo(NONE);
    }

    @ParameterizedTest
    @EnumSource
    void whoHasTheFilesIsGivenNothing(HeadStart configured) {
        Client again = new Client(true, true, true, true);
        assertThat(HeadStart.of(again, Optional.of(configured), Optional.empty()))
                .isEqualTo(NONE);
        assertThat(byDefault(again)).isEqualTo(NONE);
    }

    @Test
    void whoHasThemAndAsksIsGivenThemAgain() {
        assertThat(asked(new Client(true, true, true, true), PUSH)).isEqualTo(PUSH);
    }

    @Test
    void aForbiddenPushIsNeverMade() {
        assertThat(asked(BROWSER, PUSH)).isEqualTo(NONE);
        assertThat(HeadStart.of(BROWSER, Optional.of(PUSH), Optional.empty())).isEqualTo(NONE);
    }

    @Test
    void theOlderVersionGetsOnlyAHeaderAndOnlyWhenAsked() {
        assertThat(asked(HTTP_1, PUSH)).isEqualTo(NONE);
        assertThat(asked(HTTP_1, EARLY_HINTS)).isEqualTo(NONE);
        assertThat(asked(HTTP_1, PRELOAD)).isEqualTo(PRELOAD);
        assertThat(HeadStart.of(HTTP_1, Optional.of(PRELOAD), Optional.empty())).isEqualTo(NONE);
    }

    @Test
    void configurationWinsOverTheBest() {
        assertThat(HeadStart.of(TAKES_PUSHES, Optional.of(EARLY_HINTS), Optional.empty()))
                .isEqualTo(EARLY_HINTS);
        assertThat(HeadStart.of(TAKES_PUSHES, Optional.of(NONE), Optional.empty()))
                .isEqualTo(NONE);
    }

    @Test
    void namesAreThoseOfTheConfiguration() {
        assertThat(HeadStart.named("early-hints")).contains(EARLY_HINTS);
        assertThat(HeadStart.named("auto")).isEmpty();
        assertThat(HeadStart.named("EARLY_HINTS")).isEmpty();
    }
}
