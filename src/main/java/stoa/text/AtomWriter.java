package stoa.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An Atom feed as it is written (RFC 4287). What is in it keeps its id whatever becomes of names and titles: a tag (RFC
 * 4151) of its number and of the day it was made.
 */
public final class AtomWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;
    private final String site;
    private final String host;

    /** The address of the site ends without a slash. */
    public AtomWriter(String site, String host) throws XMLStreamException {
        this.site = site;
        this.host = host;
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
    }

    public void begin(String element) throws XMLStreamException {
        xml.writeStartElement(element);
    }

    public void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    public void write(String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(TypedText.printable(text));
        xml.writeEndElement();
    }

    public void write(String element, Instant at) throws XMLStreamException {
        write(element, Dates.machine(at));
    }

    public void writeId(String kind, long id, Instant made) throws XMLStreamException {
        write("id", "tag:" + host + "," + LocalDate.ofInstant(made, ZoneOffset.UTC) + ":" + kind + "/" + id);
    }

    public void link(String relation, String path) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", site + path);
    }

    public void writeHtml(String html) throws XMLStreamException {
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        // what it links to by path is on this site
        xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "base", site + "/");
        xml.writeCharacters(TypedText.printable(html));
        xml.writeEndElement();
    }

    /** The feed, which ends here. */
    public byte[] finish() throws XMLStreamException {
        xml.writeEndDocument();
        xml.close();
        return bytes.toByteArray();
    }
}
