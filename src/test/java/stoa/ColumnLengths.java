package stoa;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Each column whose length the database limits: by which form it is written, or why no visitor makes it too long. */
final class ColumnLengths {
    private static final String HASH = "a hash or a random key, which we make and whose length never differs";
    private static final String WORD = "one of our own words";
    private static final String CHECKED = "made of fields that are checked before: ";

    /** Who sends it. */
    enum Who {
        /** Who has written every comment that there is, without an account. */
        VISITOR,
        MEMBER,
        ADMINISTRATOR
    }

    /**
     * A field of a form; {@code {n}} in the path and in the other fields stands for a comment that no other try is about.
     *
     * @param most how many code points may be in the field
     * @param before what such a value begins with
     * @param after what such a value ends with
     * @param with the other fields, name and value
     */
    record Form(Who who, String path, String field, int most, String before, String after, List<String> with) {
        String value(String filler, int codePoints) {
            int room = codePoints - before.length() - after.length();
            return before + filler.repeat(room / filler.codePointCount(0, filler.length())) + after;
        }
    }

    private final Map<String, Form> forms = new LinkedHashMap<>();
    private final Map<String, String> reasons = new LinkedHashMap<>();

    ColumnLengths() {
        addDiscussion();
        addMembers();
        addModeration();
        addRegulation();
        giveReasons();
    }

    Map<String, Form> forms() {
        return forms;
    }

    Map<String, String> reasons() {
        return reasons;
    }

    private void form(String column, Who who, String path, String field, int most, String... with) {
        forms.put(column, new Form(who, path, field, most, "", "", List.of(with)));
    }

    private void email(String column, Who who, String path, String field, String... with) {
        forms.put(column, new Form(who, path, field, 254, "", "@example.org", List.of(with)));
    }

    private void addDiscussion() {
        String comments = "/articles/on-lamps/comments";
        form("comment.body", Who.VISITOR, comments, "body", 10_000, "name", "Ada");
        form("comment.author_name", Who.VISITOR, comments, "name", 60, "body", "Good evening {n}");
        form("rule_hit.found", Who.VISITOR, comments, "body", 10_000, "name", "Ada");
        article("article.title", "title", 200);
        article("article.summary", "summary", 500);
        article("article.notice", "notice", 300);
        article("article.body", "body", 200_000);
        article("tag.name", "tags", 100);
    }

    private void article(String column, String field, int most) {
        String[] rest = {"title", "On stairs", "body", "Steps", "conversation", "open"};
        form(column, Who.ADMINISTRATOR, "/articles/new", field, most, rest);
    }

    private void addMembers() {
        String[] password = {"email", "ida{n}@example.org", "password", ForumServer.PASSWORD};
        form("member.name", Who.VISITOR, "/sign-up", "name", 60, password);
        form("member.name_key", Who.VISITOR, "/sign-up", "name", 60, password);
        email("member.email", Who.VISITOR, "/sign-up", "email", "name", "Ida {n}", "password", ForumServer.PASSWORD);
        email(
                "member.email_key",
                Who.VISITOR,
                "/sign-up",
                "email",
                "name",
                "Ida {n}",
                "password",
                ForumServer.PASSWORD);
        email("one_time_key.email", Who.MEMBER, "/account/email", "email", "current", ForumServer.PASSWORD);
        email("letter.address", Who.VISITOR, "/password/forgotten", "email");
        form("member.about", Who.MEMBER, "/account/profile", "about", 200, "name", "Bob", "link", "");
        String link = "https://example.org/";
        String[] bob = {"name", "Bob", "about", ""};
        forms.put("member.link", new Form(Who.MEMBER, "/account/profile", "link", 500, link, "", List.of(bob)));
        form("passkey.name", Who.MEMBER, "/account/passkeys/new", "name", 60, "password", ForumServer.PASSWORD);
    }

    private void addModeration() {
        String hide = "/comments/{n}/hide";
        form("decision.law", Who.ADMINISTRATOR, hide, "law", 250, "reason", "illegal");
        form("decision.facts", Who.ADMINISTRATOR, hide, "facts", 1_000, "reason", "spam");
        form("comment.note", Who.ADMINISTRATOR, hide, "note", 500, "reason", "spam");
        form("moderation_log.note", Who.ADMINISTRATOR, "/members/bob/role", "note", 500, "role", "moderator");
        // a warning beside a decision for which no facts are asked
        String item = "/moderation/matters/{n}";
        form("decision.statement", Who.ADMINISTRATOR, item, "facts", 1_000, "do", "keep", "warn", "yes");
        form("report.outcome", Who.ADMINISTRATOR, item, "answer", 900, "do", "keep");
        form("appeal.words", Who.VISITOR, "/comments/{n}/appeal", "words", 4_000, "decision", "{n}");
        String report = "/comments/{n}/report";
        form("report.law", Who.MEMBER, report, "law", 250, "reason", "illegal", "anonymous", "", "good_faith", "");
        form("report.words", Who.MEMBER, report, "words", 4_000, "reason", "other");
        form("report.name", Who.MEMBER, report, "name", 100, "reason", "spam");
        email("report.email", Who.MEMBER, report, "email", "reason", "spam");
        form("member_note.note", Who.ADMINISTRATOR, "/moderation/members/{bob}/note", "note", 500);
        form("member_tag.name", Who.ADMINISTRATOR, "/moderation/members/{eve}/scope", "tags", 100);
        String[] rule = {"rule", "email-domain", "measure", "hold"};
        forms.put(
                "rule_choice.setting",
                new Form(Who.ADMINISTRATOR, "/moderation/rules", "setting", 8_000, "", ".example.org", List.of(rule)));
    }

    private void addRegulation() {
        String publisher = "/regulation/edit";
        for (String field : List.of("name", "reader_way", "representative")) {
            form("publisher." + field, Who.ADMINISTRATOR, publisher, field, 500, "seen", "{seen}");
        }
        form("publisher.languages", Who.ADMINISTRATOR, publisher, "languages", 200, "seen", "{seen}");
        form("publisher.terms", Who.ADMINISTRATOR, publisher, "body", 50_000, "seen", "{seen}");
        email("publisher.reader_email", Who.ADMINISTRATOR, publisher, "reader_email", "seen", "{seen}");
        email("publisher.authority_email", Who.ADMINISTRATOR, publisher, "authority_email", "seen", "{seen}");
        risks("assessment.carried_out_by", "carried_out_by", 200);
        risks("assessment.others", "others", 10_000);
        risks("risk.evidence", "evidence-hate", 4_000);
        risks("risk.measures", "measures-hate", 4_000);
    }

    private void risks(String column, String field, int most) {
        String[] rest = {
            "carried_out_by",
            "Zoe",
            "carried_out_on",
            "2026-03-01",
            "review_on",
            "2026-04-01",
            "level-hate",
            "low",
            "evidence-hate",
            "Seen once",
            "seen",
            "{seen}"
        };
        form(column, Who.ADMINISTRATOR, "/regulation/risks", field, most, rest);
    }

    private void reason(String why, String... columns) {
        for (String column : columns) {
            reasons.put(column, why);
        }
    }

    private void giveReasons() {
        reason(HASH, "member.password_hash", "session.token_hash", "secret.secret_value", "setup_key.key_hash");
        reason(HASH, "comment.visitor", "comment.network", "comment_key.key_hash", "moderation_log.seal");
        reason(HASH, "one_time_key.key_hash", "invitation.key_hash", "known_browser.browser_hash", "attempt.subject");
        reason(HASH, "two_step.secret", "recovery_code.code_hash", "half_way.token_hash", "passkey_handle.handle");
        reason(HASH, "passkey_challenge.challenge", "passkey_challenge.browser_hash", "passkey_challenge.visitor");
        reason(HASH, "report.reporter", "report.key_hash", "network_block.network", "log_seal.seal", "node.id");
        reason(WORD, "member.role", "secret.name", "article.conversation", "comment.state", "comment.reason");
        reason(WORD, "moderation_log.action", "moderation_log.role", "moderation_log.reason", "imported.kind");
        reason(WORD, "letter.kind", "letter.state", "notice.kind", "letter_choice.kind", "one_time_key.purpose");
        reason(WORD, "passkey_challenge.purpose", "site_choice.name", "site_choice.choice", "decision.action");
        reason(WORD, "decision.reason", "decision.found", "report.reason", "matter.kind", "rule_choice.rule");
        reason(WORD, "rule_choice.measure", "rule_hit.rule", "rule_hit.measure", "risk.kind", "risk.level");
        reason("two of our own words, whatever the header says", "session.browser");
        reason("as long as its text allows: what Markdown makes is counted", "comment.body_html", "article.body_html");
        reason(
                "as long as its text allows: what Markdown makes is counted",
                "publisher.terms_html",
                "article.contents");
        reason(CHECKED + "what the comment said before", "comment_version.body");
        reason(CHECKED + "the member's name", "article.author_name");
        reason("at most 80 ASCII characters of the title, and a number", "article.slug");
        reason("what is longer is cut, or left out", "moderation_log.detail", "letter.subject", "link_host.host");
        reason("what is longer is cut, or left out", "cluster.evidence", "half_way.return_to");
        reason(CHECKED + "the detail, which is cut, and what is no text", "moderation_log.says");
        reason(CHECKED + "the answer on the desk, as of report.outcome", "appeal.answer");
        reason("as many comments as fit when each has all that it can have", "letter.plain", "letter.html");
        reason("a random key and the host of the operator's own address", "letter.message_id", "letter.in_reply_to");
        reason("a path of ours with a signed key", "letter.unsubscribe");
        reason("refused by its length, as PasskeySizeTest has it", "passkey.credential_id", "passkey.public_key");
        reason(
                "what the library asks of a browser, of a checked name and at most 20 keys",
                "passkey_challenge.request");
        reason("always empty", "network_block.note");
        reason("the operator's own files, on the command line", "imported.source", "imported.source_id");
    }
}
