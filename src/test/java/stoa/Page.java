package stoa;

import java.net.URI;
import java.net.http.HttpHeaders;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** An answer of the server, read as a document. */
public record Page(int status, URI address, HttpHeaders headers, Document document, String source) {
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public String location() {
        return header("Location");
    }

    public String path() {
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }

    /** The words that a reader sees in the first element that matches; empty where there is none. */
    public String text(String selector) {
        Element found = document.selectFirst(selector);
        return found == null ? "" : found.text();
    }

    public boolean has(String selector) {
        return document.selectFirst(selector) != null;
    }

    public int count(String selector) {
        return document.select(selector).size();
    }

    /** What stands in a field of a form. */
    public String value(String field) {
        Element found = document.selectFirst("[name=" + field + "]");
        if (found == null) {
            return "";
        }
        return found.tagName().equals("textarea") ? found.wholeText().replaceFirst("^\n", "") : found.attr("value");
    }
}
