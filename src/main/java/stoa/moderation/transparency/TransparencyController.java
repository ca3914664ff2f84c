package stoa.moderation.transparency;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import stoa.account.Visit;
import stoa.http.NewCachedPage;
import stoa.http.PageBody;
import stoa.moderation.log.LogReadersChoice;
import stoa.moderation.log.ModerationLog;
import stoa.pages.Templates;
import stoa.platform.Platform;
import stoa.screening.RuleHits;

/** The report on moderation, for everyone: as a page, and to be counted on elsewhere (DSA Art. 15). */
public final class TransparencyController {
    private static final String MEDIAN = "Hours waited, median";
    private static final String LONG = "Hours waited, nine in ten at most";

    private final Transparency transparency;
    private final LogReadersChoice log;
    private final Templates templates;
    private final JsonFactory json = new JsonFactory();

    TransparencyController(Platform platform, Transparency transparency) {
        this.transparency = transparency;
        this.log = new LogReadersChoice(platform);
        this.templates = platform.pages();
    }

    /** {@code GET /transparency} */
    public void show(Context ctx) {
        List<Period> periods = transparency.periods();
        NewCachedPage.of(ctx).shows(ModerationLog.FIGURES).shows(RuleHits.CHANGE);
        PageBody.show(
                ctx,
                templates.moderationTransparencyShow(
                        Visit.of(ctx), periods, Transparency.plots(periods), log.reader()));
    }

    /** {@code GET /transparency.csv}; nothing in it was typed by anyone (RFC 4180) */
    public void csv(Context ctx) {
        StringBuilder csv = new StringBuilder("Period");
        FigureCounting.labels().forEach(label -> csv.append(',').append(quoted(label)));
        csv.append(',').append(quoted(MEDIAN)).append(',').append(quoted(LONG)).append("\r\n");
        for (Period period : transparency.periods()) {
            csv.append(period.name());
            period.counts().values().forEach(count -> csv.append(',').append(count));
            csv.append(',')
                    .append(period.medianWait())
                    .append(',')
                    .append(period.longWait())
                    .append("\r\n");
        }
        NewCachedPage.of(ctx).shows(ModerationLog.FIGURES).shows(RuleHits.CHANGE);
        ctx.contentType("text/csv;charset=utf-8").result(csv.toString());
    }

    private static String quoted(String label) {
        return '"' + label.replace("\"", "\"\"") + '"';
    }

    /** {@code GET /transparency.json} */
    public void json(Context ctx) {
        StringWriter written = new StringWriter();
        try (JsonGenerator out = json.createGenerator(written)) {
            write(transparency.periods(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        NewCachedPage.of(ctx).shows(ModerationLog.FIGURES).shows(RuleHits.CHANGE);
        ctx.contentType("application/json").result(written.toString());
    }

    private static void write(List<Period> periods, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (Period period : periods) {
            out.writeStartObject();
            out.writeStringField("Period", period.name());
            for (Map.Entry<String, Long> count : period.counts().entrySet()) {
                out.writeNumberField(count.getKey(), count.getValue());
            }
            out.writeStringField(MEDIAN, period.medianWait());
            out.writeStringField(LONG, period.longWait());
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
