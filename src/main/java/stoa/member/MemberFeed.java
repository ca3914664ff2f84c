package stoa.member;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import stoa.account.Member;
import stoa.account.Site;
import stoa.text.Dates;
import stoa.text.Typed;

/**
 * What a member has said, as an Atom feed (RFC 4287). What is in it keeps its id whatever becomes of names and titles: a
 * tag (RFC 4151) of its number and of the day it was made.
 */
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
    byte[] of(List<Remark> remarks) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            writeHead(
                    xml,
                    remarks.stream()
                            .map(Remark::updatedAt)
                            .max(Comparator.naturalOrder())
                            .orElse(member.createdAt()));
            for (Remark remark : remarks) {
                writeEntry(xml, remark);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private void writeHead(XMLStreamWriter xml, Instant updated) throws XMLStreamException {
        write(xml, "title", member.name() + " · " + Site.NAME);
        write(xml, "id", tag("member", member.id(), member.createdAt()));
        write(xml, "updated", Dates.machine(updated));
        link(xml, "alternate", member.path());
        link(xml, "self", member.path() + "/feed");
        xml.writeStartElement("author");
        write(xml, "name", member.name());
        write(xml, "uri", site + member.path());
        xml.writeEndElement();
    }

    private void writeEntry(XMLStreamWriter xml, Remark remark) throws XMLStreamException {
        xml.writeStartElement("entry");
        write(xml, "title", "On " + remark.title());
        write(xml, "id", tag("comment", remark.id(), remark.postedAt()));
        write(xml, "published", Dates.machine(remark.postedAt()));
        write(xml, "updated", Dates.machine(remark.updatedAt()));
        link(xml, "alternate", "/comments/" + remark.id());
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(Typed.printable(remark.bodyHtml().toString()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void link(XMLStreamWriter xml, String relation, String path) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", site + path);
    }

    private static void write(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(Typed.printable(text));
        xml.writeEndElement();
    }

    private String tag(String kind, long id, Instant made) {
        return "tag:" + host + "," + LocalDate.ofInstant(made, ZoneOffset.UTC) + ":" + kind + "/" + id;
    }
}
