package stoa.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A WordPress export (WXR 1.0, 1.1, 1.2), read from front to back: each item, then the comments below it. */
final class WordPressFile implements AutoCloseable {
    private static final Set<String> OF_ITEM = Set.of(
            "title",
            "category",
            "pubDate",
            "dc:creator",
            "content:encoded",
            "excerpt:encoded",
            "wp:post_id",
            "wp:post_date",
            "wp:post_date_gmt",
            "wp:comment_status",
            "wp:status",
            "wp:post_type",
            "wp:post_password");
    private static final Set<String> OF_COMMENT = Set.of(
            "wp:comment_id",
            "wp:comment_author",
            "wp:comment_date",
            "wp:comment_date_gmt",
            "wp:comment_content",
            "wp:comment_approved",
            "wp:comment_type",
            "wp:comment_parent");
    private static final Set<String> KINDS_OF_TAG = Set.of("", "category", "tag", "post_tag");

    private final XmlText text;
    private final XmlPull xml;
    private final WordPressNames names = new WordPressNames();
    private final Map<String, String> site = new HashMap<>();
    private final Map<String, String> authors = new HashMap<>();
    private final HeldComments held = new HeldComments();
    private boolean inItem;

    WordPressFile(Path file) throws IOException, UnreadableException {
        this.text = new XmlText(file);
        try {
            this.xml = new XmlPull(text);
            if (!xml.nextTag() || !xml.name().equals("rss") || !xml.declares(WordPressNames.EXPORT)) {
                throw new UnreadableException(
                        xml.line(),
                        "This is not a WordPress export of version 1.0 to 1.2. In WordPress, choose Tools, Export.");
            }
        } catch (UnreadableException e) {
            text.close();
            throw e;
        }
    }

    /** How many bytes have been read. */
    long position() throws IOException {
        return text.position();
    }

    /** What the site says of itself: {@code link}, {@code wp:base_site_url}, {@code wp:base_blog_url}; or empty. */
    String site(String field) {
        return site.getOrDefault(field, "");
    }

    /** The name to show for someone who writes there. */
    String author(String login) {
        String name = authors.getOrDefault(login, "");
        return name.isBlank() ? login : name;
    }

    /** The next item; comments of the one before that were not asked for are passed over. */
    Optional<Entry> nextItem() throws UnreadableException {
        skipComments();
        while (xml.nextTag()) {
            if (xml.isStart() && names.key(xml).equals("item")) {
                return Optional.of(readItem());
            }
            if (xml.isStart() && !names.key(xml).equals("channel")) {
                readOfSite();
            }
        }
        return Optional.empty();
    }

    private void skipComments() throws UnreadableException {
        do {
            held.clear();
        } while (nextComment().isPresent());
    }

    private void readOfSite() throws UnreadableException {
        switch (names.key(xml)) {
            case "link", "wp:base_site_url", "wp:base_blog_url" ->
                site.put(names.key(xml), xml.text().strip());
            case "wp:author" -> {
                Entry author = readFlat(Set.of("wp:author_login", "wp:author_display_name"));
                authors.put(author.get("wp:author_login"), author.get("wp:author_display_name"));
            }
            default -> xml.skip();
        }
    }

    private Entry readItem() throws UnreadableException {
        Entry item = new Entry(xml.line());
        inItem = true;
        while (inItem && !held.isFull()) {
            readOn(item);
        }
        if (!inItem) {
            held.sortByTime();
        }
        return item;
    }

    /** The next comment below the item that was read last. */
    Optional<Entry> nextComment() throws UnreadableException {
        while (held.isEmpty() && inItem) {
            readOn(null);
        }
        return Optional.ofNullable(held.next());
    }

    /** Reads one element of an item; what an item says of itself goes there. */
    private void readOn(@Nullable Entry item) throws UnreadableException {
        if (!xml.nextTag() || !xml.isStart()) {
            inItem = false;
            return;
        }
        String key = names.key(xml);
        if (key.equals("wp:comment")) {
            held.add(readFlat(OF_COMMENT));
        } else if (!OF_ITEM.contains(key)) {
            xml.skip();
        } else if (item == null) {
            throw new UnreadableException(
                    xml.line(), "<%s> must stand before the comments of its item.".formatted(key));
        } else {
            readInto(item, key);
        }
    }

    private void readInto(Entry item, String key) throws UnreadableException {
        boolean tags = KINDS_OF_TAG.contains(xml.attribute("domain"));
        String text = xml.text();
        if (!key.equals("category")) {
            item.put(key, text);
        } else if (tags) {
            item.tag(text);
        }
    }

    private Entry readFlat(Set<String> wanted) throws UnreadableException {
        Entry entry = new Entry(xml.line());
        while (xml.nextTag() && xml.isStart()) {
            String key = names.key(xml);
            if (wanted.contains(key)) {
                entry.put(key, xml.text());
            } else {
                xml.skip();
            }
        }
        return entry;
    }

    /** What has no id there cannot be told from others when it comes again. */
    static void checkId(Entry entry, String field) throws UnreadableException {
        if (!entry.get(field).strip().matches("[0-9]{1,20}")) {
            throw new UnreadableException(entry.line(), "This has no number in <%s>. Give it one.".formatted(field));
        }
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
