package stoa.notice;

/** A notice that a letter is still to tell of. */
public record DueNotice(long id, long memberId, long articleId, Notice.Kind kind) {
    /** Those with the same are told of in one letter. */
    record Bundle(long memberId, long articleId, NoticeChoice kind) {}

    Bundle bundle() {
        return new Bundle(memberId, articleId, kind.letter());
    }
}
