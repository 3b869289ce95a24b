package dev.landline.sim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HuntTest {

    @Test
    void aHuntingBotGoesForALineThatATimidOneLeaves() {
        assertThat(chosenBy(Kind.HUNTING)).isEqualTo(Heading.DOWN);
        assertThat(chosenBy(Kind.TIMID)).isNotEqualTo(Heading.DOWN);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Kind.class,
            names = {"TIMID", "GREEDY", "HUNTING"})
    void everyBotCutsALineNextToIt(Kind kind) {
        BotScene scene = new BotScene(kind, Kind.PERSON);
        Seat bot = scene.home(1, 20, 10);
        Seat other = scene.home(2, 10, 14);
        scene.go(other, "R20");
        bot.cell = BotScene.cell(20, 12);
        bot.heading = Heading.RIGHT;
        for (int tick = 0; tick < 4 && other.alive(); tick++) {
            scene.turn(bot, Bots.choose(scene.world, bot));
        }
        assertThat(other.alive()).as("the one whose line passed by").isFalse();
    }

    @Test
    void nobodyChasesALineWhoseOwnerIsAsGoodAsHome() {
        BotScene scene = new BotScene(Kind.HUNTING, Kind.PERSON);
        Seat bot = scene.home(1, 20, 10);
        Seat other = scene.home(2, 20, 25);
        bot.heading = Heading.RIGHT;
        scene.go(other, "U4");
        assertThat(new Others(scene.world, bot, false).prey(24)).isZero();
    }

    /** The choice where a line of 25 cells passes ten cells below, and everything else speaks for going on. */
    private static Heading chosenBy(Kind kind) {
        BotScene scene = new BotScene(kind, Kind.PERSON);
        Seat bot = scene.home(1, 20, 10);
        Seat other = scene.home(2, 5, 22);
        scene.go(other, "R30");
        bot.cell = BotScene.cell(20, 12);
        bot.heading = Heading.RIGHT;
        return Bots.choose(scene.world, bot);
    }
}
