package stoa.transfer;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Sentences about nothing that read like a forum's, put together at random from lists of words. */
final class MadeUpText {
    private static final List<String> GIVEN = List.of(
            "Alba", "Bruno", "Chiara", "Dmitri", "Elif", "Farid", "Greta", "Hana", "Ilse", "Jonas", "Kwame", "Lotte",
            "Mirek", "Nadia", "Oskar", "Petra", "Quim", "Rania", "Sven", "Tamar", "Ugo", "Vera", "Wim", "Yuki");
    private static final List<String> FAMILY = List.of(
            "Ahlgren",
            "Bianchi",
            "Costa",
            "Dahl",
            "Eriksen",
            "Ferrante",
            "Grau",
            "Horvat",
            "Ivers",
            "Jansen",
            "Keller",
            "Lindqvist",
            "Moreau",
            "Novak",
            "Okafor",
            "Pavlou",
            "Rossi",
            "Silva",
            "Tanaka",
            "Vidal",
            "Weber",
            "Zeman");
    private static final List<String> THINGS = List.of(
            "the night bus",
            "our library",
            "that bridge",
            "the old mill",
            "a shared garden",
            "the market hall",
            "the tram line",
            "this proposal",
            "the school yard",
            "a better map",
            "the harbour wall",
            "the town clock",
            "the swimming lake",
            "the bakery on the corner",
            "the choir",
            "a wooden bench",
            "the last ferry",
            "the new square",
            "a public oven",
            "the bicycle path");
    private static final List<String> DEEDS = List.of(
            "deserves more light",
            "was never finished",
            "opened too late",
            "surprised all of us",
            "costs less than it saves",
            "works best in winter",
            "needs a second entrance",
            "belongs to everyone",
            "should stay as it is",
            "could be twice as wide",
            "made the street quieter",
            "turned out well",
            "looked better on paper",
            "is worth the wait",
            "brings people together",
            "fell silent for a year");
    private static final List<String> TURNS = List.of(
            "As far as I remember,",
            "To be fair,",
            "My neighbour says that",
            "Strangely,",
            "In the end",
            "Last spring",
            "If I am right,",
            "On a quiet day",
            "After the second meeting",
            "From up close",
            "Honestly,",
            "These days");
    private static final List<String> TAILS = List.of(
            ", and nobody asked why",
            ", at least for now",
            ", which I had not expected",
            " and that is fine",
            ", whatever it takes",
            " once the rain stops",
            ", even if it takes ten years",
            " for those who live there",
            "",
            "",
            "",
            "");
    private static final List<String> LOOKS = List.of("%s", "%s", "%s", "> %s", "**%s**", "*%s*", "- %s");

    private final SplittableRandom random;

    MadeUpText(SplittableRandom random) {
        this.random = random;
    }

    String name() {
        return one(GIVEN) + " " + one(FAMILY);
    }

    String title() {
        return capital("why " + one(THINGS) + " " + one(DEEDS));
    }

    String sentence() {
        return one(TURNS) + " " + one(THINGS) + " " + one(DEEDS) + one(TAILS) + ".";
    }

    /** One to five sentences, in Markdown; now and then a quotation, or something with weight on it. */
    String paragraph() {
        StringBuilder words = new StringBuilder(sentence());
        for (int more = random.nextInt(5); more > 0; more--) {
            words.append(' ').append(sentence());
        }
        return one(LOOKS).formatted(words);
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
