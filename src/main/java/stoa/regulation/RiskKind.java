package stoa.regulation;

import java.util.Locale;

/** The kinds of priority illegal content that Ofcom's guidance of December 2024 has assessed one by one, in its order. */
public enum RiskKind {
    TERRORISM("Terrorism", "Support for it, instructions, recruiting"),
    CHILD_ABUSE(
            "Child sexual exploitation and abuse",
            "Grooming, pictures of abuse, and links to them: say something of each of the three"),
    HATE("Hate", "Stirring up hatred of people for what they are"),
    HARASSMENT("Harassment, stalking, threats and abuse", "Of other readers, of authors, of those in the news"),
    COERCION("Controlling or coercive behaviour", "By partners and in families, in public too"),
    INTIMATE_IMAGES("Intimate image abuse", "Intimate pictures shown, or linked to, without consent"),
    EXTREME_PORNOGRAPHY("Extreme pornography", "Shown, or linked to"),
    SEXUAL_EXPLOITATION("Sexual exploitation of adults", "Offers and pressure to sell sex"),
    TRAFFICKING("Human trafficking", "Recruiting, transport, forced work"),
    IMMIGRATION("Unlawful immigration", "Offers of crossings and of papers"),
    FRAUD("Fraud and financial services offences", "Invented offers, investment tips, false identities"),
    PROCEEDS("Proceeds of crime", "Handling what was stolen, lending accounts"),
    DRUGS("Drugs and psychoactive substances", "Offers of them, and where to get them"),
    WEAPONS("Firearms, knives and other weapons", "Offers of them, and how to make them"),
    SUICIDE("Encouraging or assisting suicide", "Or serious self-harm"),
    INTERFERENCE("Foreign interference", "False accounts and campaigns for another state"),
    CRUELTY("Animal cruelty", "Shown, asked for or encouraged");

    private final String title;
    private final String hint;

    RiskKind(String title, String hint) {
        this.title = title;
        this.hint = hint;
    }

    public String title() {
        return title;
    }

    /** What to think of. */
    public String hint() {
        return hint;
    }

    /** As it stands in a form. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
