package dev.landline.sim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HuntTest {

    @Test
    void aHuntingBotGoesForALineThatATimidOneLeaves() {
        assertThat(chosenBy(Kind.HUNTING)).isEqualTo(Heading.DOWN);
        assertThat(chosenBy(Kind.TIMID)).isNotEqualTo(Heading.DOWN);
    }

    @Test
    void aHuntingBotCutsEachLineThatPassesByAndOthersOverlookSome() {
        assertThat(cutsOf40(Kind.HUNTING)).isEqualTo(40);
        assertThat(cutsOf40(Kind.GREEDY)).isBetween(10, 34);
        assertThat(cutsOf40(Kind.TIMID)).isBetween(3, 25);
    }

    @Test
    void nobodyChasesALineWhoseOwnerIsAsGoodAsHome() {
        BotScene scene = new BotScene(Kind.HUNTING, Kind.PERSON);
        Seat bot = scene.home(1, 20, 10);
        Seat other = scene.home(2, 20, 25);
        bot.heading = Heading.RIGHT;
        scene.go(other, "U4");
        assertThat(new Others(scene.world, bot, false).prey(24, 4)).isZero();
    }

    /** Of 40 lines that pass two cells below, how many the bot cuts within four ticks. */
    private static int cutsOf40(Kind kind) {
        int cuts = 0;
        for (int i = 0; i < 40; i++) {
            BotScene scene = new BotScene(kind, Kind.PERSON);
            scene.world.round = 1 + i / 8;
            Seat bot = scene.home(1, 20, 10);
            Seat other = scene.home(2, 5 + i % 8, 14);
            scene.go(other, "R20");
            bot.cell = BotScene.cell(20, 12);
            bot.heading = Heading.RIGHT;
            for (int tick = 0; tick < 4 && other.alive(); tick++) {
                scene.turn(bot, Bots.choose(scene.world, bot));
            }
            cuts += other.alive() ? 0 : 1;
        }
        return cuts;
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
