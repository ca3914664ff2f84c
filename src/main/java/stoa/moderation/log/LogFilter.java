package stoa.moderation.log;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stoa.http.Ids;
import stoa.policy.Reason;

/**
 * Which entries of the log are wanted; what is empty does not matter.
 *
 * @param by the number of the member who did it
 * @param article the slug of the one that it is about
 * @param everyone whether for everyone to read, so that how staff sign in is left out
 * @param limited the number of a moderator who reads of articles with their tags alone
 */
public record LogFilter(
        @Nullable Action action,
        @Nullable Reason reason,
        @Nullable YearMonth month,
        @Nullable Long by,
        String article,
        boolean everyone,
        @Nullable Long limited) {
    private static final String ARTICLE =
            "coalesce(l.article_id, (select c.article_id from comment c where c.id = l.comment_id))";

    /** What is not known is as if it was not there. */
    static LogFilter of(Context ctx) {
        return new LogFilter(
                asked(ctx, "only").flatMap(Action::of).orElse(null),
                asked(ctx, "reason").flatMap(Reason::choice).orElse(null),
                asked(ctx, "month").flatMap(LogFilter::month).orElse(null),
                asked(ctx, "by").flatMap(Ids::parse).orElse(null),
                asked(ctx, "article").orElse(""),
                false,
                null);
    }

    private static Optional<String> asked(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name)).map(String::strip).filter(word -> !word.isEmpty());
    }

    private static Optional<YearMonth> month(String written) {
        try {
            return Optional.of(YearMonth.parse(written));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The same, as far as everyone may ask: without names, nobody learns by asking who did what. */
    LogFilter forEveryone(boolean withNames) {
        Action known = action == null || action.isPublic() ? action : null;
        return new LogFilter(known, reason, month, withNames ? by : null, article, true, null);
    }

    /** The same, as far as this moderator may ask; null for one who moderates everywhere. */
    LogFilter within(@Nullable Long moderatorId) {
        return new LogFilter(action, reason, month, by, article, everyone, moderatorId);
    }

    public boolean isEmpty() {
        return parameters().isEmpty();
    }

    /** What the entries have to be, as SQL whose parameters are this filter's methods, and the article's number. */
    String conditions() {
        StringBuilder sql = new StringBuilder();
        add(sql, action != null, "l.action = :action");
        add(sql, reason != null, "l.reason = :reason");
        add(sql, month != null, "l.at >= :from and l.at < :until");
        add(sql, by != null, "l.member_id = :by");
        add(sql, everyone, "l.action <> 'SIGN_IN'");
        add(sql, !article.isEmpty(), ARTICLE + " = :articleId\n");
        add(
                sql,
                limited != null,
                "exists (select 1 from tag t join member_tag mt on mt.name = t.name"
                        + " where mt.member_id = :limited and t.article_id = " + ARTICLE + ")\n");
        return sql.toString();
    }

    private static void add(StringBuilder sql, boolean queue, String condition) {
        if (queue) {
            sql.append(" and ").append(condition);
        }
    }

    /** Newest first, named so that the entries of one kind are read in their index. */
    String order() {
        return action == null ? "l.id desc" : "l.action desc, l.id desc";
    }

    public Instant from() {
        return start(Objects.requireNonNull(month));
    }

    public Instant until() {
        return start(Objects.requireNonNull(month).plusMonths(1));
    }

    private static Instant start(YearMonth of) {
        return of.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** The address of the log, or of its feed, with this filter. */
    String path(String start) {
        String given = parameters();
        return given.isEmpty() ? start : start + "?" + given;
    }

    /** As it follows the question mark of an address. */
    private String parameters() {
        List<String> given = new ArrayList<>();
        if (action != null) {
            given.add("only=" + action.word());
        }
        if (reason != null) {
            given.add("reason=" + reason.word());
        }
        if (month != null) {
            given.add("month=" + month);
        }
        if (by != null) {
            given.add("by=" + by);
        }
        if (!article.isEmpty()) {
            given.add("article=" + URLEncoder.encode(article, StandardCharsets.UTF_8));
        }
        return String.join("&", given);
    }
}
