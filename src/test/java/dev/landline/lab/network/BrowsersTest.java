package dev.landline.lab.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BrowsersTest {

    private final Browsers browsers = new Browsers(new ManualTimers());

    @Test
    void theOneThatWasIdleLongestIsForgotten() {
        browsers.get("first");
        browsers.get("second");
        for (int i = 2; i < Browsers.MAX; i++) {
            browsers.get("other-" + i);
        }
        browsers.get("first");
        browsers.get("new-1");
        assertThat(browsers.all()).hasSize(Browsers.MAX);
        assertThat(browsers.find("first")).isPresent();
        assertThat(browsers.find("second")).isEmpty();
        assertThat(browsers.find("new-1")).isPresent();
    }

    @Test
    void lookingIsNotShowingOneself() {
        Browser first = browsers.get("first");
        Browser second = browsers.get("second");
        browsers.find("first");
        assertThat(browsers.all()).containsExactly(second, first);
    }

    @Test
    void aCookiesIdHasAForm() {
        assertThat(new String[] {"abcd", "A-9z", "x".repeat(32), Cookie.newId()})
                .allMatch(Cookie::isId);
        assertThat(new String[] {"", "abc", "x".repeat(33), "a_bcd", "äbcd", "ab cd", "abcd\n"})
                .noneMatch(Cookie::isId);
    }
}
