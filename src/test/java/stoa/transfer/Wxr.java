package stoa.transfer;

import java.util.ArrayList;
import java.util.List;

/** A small WordPress export in the making. */
final class Wxr {
    private final String scheme;
    private final String version;
    private final List<String> items = new ArrayList<>();

    Wxr(String scheme, String version) {
        this.scheme = scheme;
        this.version = version;
    }

    Wxr() {
        this("http", "1.2");
    }

    /** An item with more elements in it, comments last. */
    Wxr item(int id, String type, String status, String title, String content, String... more) {
        items.add("""
                <item>
                <title>%s</title>
                <dc:creator>ada</dc:creator>
                <content:encoded><![CDATA[%s]]></content:encoded>
                <wp:post_id>%d</wp:post_id>
                <wp:post_date_gmt>2020-02-03 04:05:06</wp:post_date_gmt>
                <wp:status>%s</wp:status>
                <wp:post_type>%s</wp:post_type>
                %s
                </item>
                """.formatted(title, content, id, status, type, String.join("\n", more)));
        return this;
    }

    Wxr post(int id, String title, String content, String... more) {
        return item(id, "post", "publish", title, content, more);
    }

    static String comment(int id, int parent, String approved, String type, String text) {
        return """
                <wp:comment>
                <wp:comment_id>%d</wp:comment_id>
                <wp:comment_author><![CDATA[Bob %d]]></wp:comment_author>
                <wp:comment_date_gmt>2020-03-01 00:00:00</wp:comment_date_gmt>
                <wp:comment_content><![CDATA[%s]]></wp:comment_content>
                <wp:comment_approved>%s</wp:comment_approved>
                <wp:comment_type>%s</wp:comment_type>
                <wp:comment_parent>%d</wp:comment_parent>
                </wp:comment>
                """.formatted(id, id, text, approved, type, parent);
    }

    static String comment(int id, int parent) {
        return comment(id, parent, "1", "", "Comment " + id);
    }

    @Override
    public String toString() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0"
                  xmlns:excerpt="S://wordpress.org/export/V/excerpt/"
                  xmlns:content="http://purl.org/rss/1.0/modules/content/"
                  xmlns:dc="http://purl.org/dc/elements/1.1/"
                  xmlns:wp="S://wordpress.org/export/V/">
                <channel>
                <link>http://blog.example</link>
                <wp:base_site_url>http://blog.example</wp:base_site_url>
                <wp:base_blog_url>http://blog.example</wp:base_blog_url>
                <wp:author><wp:author_login>ada</wp:author_login><wp:author_display_name><![CDATA[Ada L.]]></wp:author_display_name></wp:author>
                """.replace("S://", scheme + "://").replace("/V/", "/" + version + "/")
                + String.join("", items)
                + "</channel></rss>\n";
    }
}
