package stoa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Someone with a browser that has cookies and no scripts: gets pages, follows links, presses buttons of forms. */
public final class Visitor {
    private final URI address;
    private final HttpClient client;
    private final Map<String, String> extraHeaders = new LinkedHashMap<>();

    Visitor(URI address) {
        this(address, HttpClient.newBuilder());
    }

    /** One who comes by a public address that leads to the server at this port, TLS being left to a proxy before it. */
    Visitor(URI publicAddress, int port) {
        this(
                URI.create(publicAddress.toString().replaceFirst("^https:", "http:")),
                HttpClient.newBuilder().proxy(ProxySelector.of(new InetSocketAddress("localhost", port))));
    }

    private Visitor(URI address, HttpClient.Builder client) {
        this(
                address,
                client.cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                        .version(HttpClient.Version.HTTP_1_1)
                        .build());
    }

    private Visitor(URI address, HttpClient client) {
        this.address = address;
        this.client = client;
    }

    /** The same browser, with its cookies, where the forum listens at another port now. */
    public Visitor at(URI elsewhere) {
        return new Visitor(elsewhere, client);
    }

    URI address() {
        return address;
    }

    /** Sends this header with everything from now on. */
    public Visitor with(String header, String value) {
        extraHeaders.put(header, value);
        return this;
    }

    /** Follows redirects, as browsers do. */
    public Page get(String path) {
        return follow(getOnly(path));
    }

    public Page getOnly(String path) {
        return send(request(path).GET());
    }

    public Page follow(Page page) {
        Page now = page;
        for (int hops = 0; now.status() / 100 == 3 && hops < 5; hops++) {
            now = getOnly(now.location());
        }
        return now;
    }

    public Page click(Page page, String linkText) {
        Element link = page.document().select("a").stream()
                .filter(a -> a.text().equals(linkText))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No link “" + linkText + "” on " + page.path()));
        return get(link.attr("href"));
    }

    /** Presses a button of a form on the page, with these fields filled in (name, value, …); follows redirects. */
    public Page press(Page page, String button, String... fields) {
        return follow(pressOnly(page, button, fields));
    }

    public Page pressOnly(Page page, String button, String... fields) {
        Element pressed = page.document().select("button").stream()
                .filter(one -> one.text().equals(button))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button “" + button + "” on " + page.path()));
        return press(pressed, fields);
    }

    /** Presses a button within the first element that matches. */
    public Page pressIn(Page page, String selector, String button, String... fields) {
        Element within = page.document().selectFirst(selector);
        if (within == null) {
            throw new AssertionError("Nothing matches " + selector + " on " + page.path());
        }
        Element pressed = within.select("button").stream()
                .filter(one -> one.text().equals(button))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button “" + button + "” in " + selector));
        return follow(press(pressed, fields));
    }

    private Page press(Element button, String... fields) {
        Element form = button.closest("form");
        if (form == null) {
            throw new AssertionError("The button is in no form: " + button);
        }
        Map<String, String> sent = rendered(form);
        for (int i = 0; i < fields.length; i += 2) {
            if (form.select("[name=" + fields[i] + "]").isEmpty()) {
                throw new AssertionError("The form has no field “" + fields[i] + "”");
            }
            sent.put(fields[i], fields[i + 1]);
        }
        if (!button.attr("name").isEmpty()) {
            sent.put(button.attr("name"), button.attr("value"));
        }
        return form.attr("method").equals("get")
                ? getOnly(form.attr("action") + "?" + encoded(sent))
                : postOnly(button.hasAttr("formaction") ? button.attr("formaction") : form.attr("action"), sent);
    }

    private static Map<String, String> rendered(Element form) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : form.select("input[name], textarea[name], select[name]")) {
            switch (field.tagName()) {
                case "textarea" ->
                    fields.put(field.attr("name"), field.wholeText().replaceFirst("^\n", ""));
                case "select" -> {
                    Element chosen = field.selectFirst("option[selected]");
                    Element first = chosen == null ? field.selectFirst("option") : chosen;
                    fields.put(field.attr("name"), first == null ? "" : first.attr("value"));
                }
                default -> {
                    if (!field.attr("type").matches("checkbox|radio") || field.hasAttr("checked")) {
                        fields.put(field.attr("name"), field.attr("value"));
                    }
                }
            }
        }
        return fields;
    }

    public Page post(String path, String... fields) {
        return follow(postOnly(path, fields));
    }

    public Page postOnly(String path, String... fields) {
        Map<String, String> sent = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            sent.put(fields[i], fields[i + 1]);
        }
        return postOnly(path, sent);
    }

    private Page postOnly(String path, Map<String, String> fields) {
        return postRaw(path, "application/x-www-form-urlencoded", encoded(fields));
    }

    public Page postRaw(String path, String type, String body) {
        return send(request(path)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    }

    /** The answer to a form as it came: for what is no page. */
    public HttpResponse<byte[]> download(String path, String... fields) throws IOException, InterruptedException {
        Map<String, String> sent = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            sent.put(fields[i], fields[i + 1]);
        }
        HttpRequest request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(sent)))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    /** The answer as it came, to a request with these headers besides (name, value, …). */
    public HttpResponse<byte[]> fetch(String method, String path, String... headers) {
        HttpRequest.Builder request = request(path).method(method, HttpRequest.BodyPublishers.noBody());
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public Page send(String method, String path) {
        return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path.replaceFirst("#.*", "")));
        extraHeaders.forEach(request::header);
        return request;
    }

    private Page send(HttpRequest.Builder builder) {
        try {
            HttpRequest request = builder.build();
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            Document document = Jsoup.parse(answer.body());
            document.outputSettings().prettyPrint(false);
            return new Page(answer.statusCode(), request.uri(), answer.headers(), document, answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
