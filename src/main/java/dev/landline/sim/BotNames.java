package dev.landline.sim;

import java.util.List;

/** First names of pioneers of computing and networking, for bots; at most nine letters each, so a number fits behind. */
final class BotNames {

    private static final List<String> NAMES = List.of(
            "Radia",
            "Grace",
            "Vint",
            "Ada",
            "Linus",
            "Barbara",
            "Ken",
            "Hedy",
            "Tim",
            "Margaret",
            "Alan",
            "Frances",
            "Dennis",
            "Katherine",
            "Edsger",
            "Joan",
            "Leslie",
            "Sophie",
            "Donald",
            "Adele",
            "Niklaus",
            "Karen",
            "Jon",
            "Elizabeth",
            "Bob",
            "Mary",
            "Claude",
            "Evelyn",
            "Konrad",
            "Shafi",
            "Ted",
            "Jean",
            "Doug",
            "Betty",
            "Tony",
            "Kathleen",
            "Larry",
            "Ida",
            "Brian",
            "Lynn",
            "Robin",
            "Susan",
            "Van",
            "Dorothy",
            "Whitfield",
            "Judith",
            "Paul",
            "Marlyn",
            "Guido",
            "Ruth",
            "Bjarne",
            "Anita",
            "Steve",
            "Irene",
            "Peter",
            "Annie",
            "Louis",
            "Stacy",
            "Kay",
            "Butler",
            "Mavis",
            "Gordon",
            "Cleve",
            "Elaine",
            "Ivan",
            "Thelma",
            "Norman",
            "Erna",
            "Ralph",
            "Gladys",
            "Werner");
    /** More would not fit 16 characters behind nine letters and a space. */
    private static final int NUMBERS = 999_999;

    private BotNames() {}

    /** Different for each ordinal up to millions: the names, then all again with 2 behind, and so on. */
    static String of(int ordinal) {
        int place = Math.floorMod(ordinal, NAMES.size() * NUMBERS);
        String name = NAMES.get(place % NAMES.size());
        int round = place / NAMES.size();
        return round == 0 ? name : name + " " + (round + 1);
    }
}
