package stoa.member;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import stoa.account.Member;
import stoa.account.Site;
import stoa.text.AtomWriter;

/** What a member has said, as an Atom feed. */
final class MemberFeed {
    private final String site;
    private final String host;
    private final Member member;

    MemberFeed(URI site, Member member) {
        this.site = site.toString().replaceAll("/$", "");
        this.host = site.getHost();
        this.member = member;
    }

    /** Newest first. */
    byte[] of(List<MemberComment> remarks) {
        try {
            AtomWriter feed = new AtomWriter(site, host);
            writeHead(
                    feed,
                    remarks.stream()
                            .map(MemberComment::updatedAt)
                            .max(Comparator.naturalOrder())
                            .orElse(member.createdAt()));
            for (MemberComment remark : remarks) {
                writeEntry(feed, remark);
            }
            return feed.finish();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void writeHead(AtomWriter feed, Instant updated) throws XMLStreamException {
        feed.write("title", member.name() + " · " + Site.NAME);
        feed.writeId("member", member.id(), member.createdAt());
        feed.write("updated", updated);
        feed.link("alternate", member.path());
        feed.link("self", member.path() + "/feed");
        feed.begin("author");
        feed.write("name", member.name());
        feed.write("uri", site + member.path());
        feed.end();
    }

    private static void writeEntry(AtomWriter feed, MemberComment remark) throws XMLStreamException {
        feed.begin("entry");
        feed.write("title", "On " + remark.title());
        feed.writeId("comment", remark.id(), remark.postedAt());
        feed.write("published", remark.postedAt());
        feed.write("updated", remark.updatedAt());
        feed.link("alternate", "/comments/" + remark.id());
        feed.writeHtml(remark.bodyHtml().toString());
        feed.end();
    }
}
