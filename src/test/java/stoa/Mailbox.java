package stoa;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stoa.database.Database;

/** The letters that wait to be sent, as those would read them to whom they go. */
public final class Mailbox {
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/\\S+\\?key=\\S+)");

    private final Database database;

    public Mailbox(Database database) {
        this.database = database;
    }

    /** One that waits. */
    public record Letter(Long memberId, String kind, String address, String subject, String plain, String html) {
        /** The path of the link with a key in it, as it stands in the text without markup. */
        public String link() {
            Matcher link = LINK.matcher(plain);
            if (!link.find()) {
                throw new AssertionError("There is no link with a key in “" + subject + "”");
            }
            return link.group(1);
        }

        public boolean hasLink() {
            return LINK.matcher(plain).find();
        }
    }

    /** In the order in which they were written. */
    public List<Letter> all() {
        return database.jdbi()
                .withHandle(handle -> handle.select(
                                "select member_id, kind, address, subject, plain, html from letter order by id")
                        .map((row, context) -> new Letter(
                                row.getObject("member_id", Long.class),
                                row.getString("kind"),
                                row.getString("address"),
                                row.getString("subject"),
                                row.getString("plain"),
                                row.getString("html")))
                        .list());
    }

    public List<Letter> to(String address) {
        return all().stream().filter(letter -> letter.address().equals(address)).toList();
    }

    public Letter last() {
        List<Letter> all = all();
        return all.get(all.size() - 1);
    }
}
