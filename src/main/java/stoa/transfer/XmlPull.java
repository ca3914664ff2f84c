package stoa.transfer;

import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML read from front to back, piece by piece; it may define nothing of its own and fetch nothing. */
final class XmlPull {
    /** No element of a real export has more text; what goes beyond is not kept. */
    static final int LONGEST_TEXT = 2_000_000;

    private static final Pattern PARSER_MESSAGE = Pattern.compile("(?s).*?Message: (.*)");

    private final XMLStreamReader xml;

    XmlPull(Reader in) throws UnreadableException {
        try {
            this.xml = factory().createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched from elsewhere");
        });
        return factory;
    }

    /** Moves to the next start or end of an element; answers whether there is any. */
    boolean nextTag() throws UnreadableException {
        while (hasNext()) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    boolean isStart() {
        return xml.isStartElement();
    }

    String name() {
        return xml.getLocalName();
    }

    /** Empty where it has none. */
    String namespace() {
        String uri = xml.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    /** Empty where there is none of that name. */
    String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** Whether the element we stand at brings in a namespace like that. */
    boolean declares(Pattern namespace) {
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            String uri = xml.getNamespaceURI(i);
            if (uri != null && namespace.matcher(uri).matches()) {
                return true;
            }
        }
        return false;
    }

    long line() {
        return Math.max(1, xml.getLocation().getLineNumber());
    }

    /** All text of the element we stand at the start of, cut just beyond {@link #LONGEST_TEXT}; moves to its end. */
    String text() throws UnreadableException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (xml.hasText() && event != XMLStreamConstants.COMMENT) {
                int room = Math.max(0, LONGEST_TEXT + 1 - text.length());
                text.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
            }
        }
        return text.toString();
    }

    void skip() throws UnreadableException {
        for (int depth = 1; depth > 0; ) {
            int event = next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private boolean hasNext() throws UnreadableException {
        try {
            return xml.hasNext();
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
    }

    private int next() throws UnreadableException {
        int event;
        try {
            event = xml.next();
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
        if (event == XMLStreamConstants.DTD) {
            throw new UnreadableException(
                    line(), "The file defines markup of its own (DOCTYPE), which an export never does. Take that out.");
        }
        if (event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new UnreadableException(line(), "“&%s;” means nothing here.".formatted(xml.getLocalName()));
        }
        return event;
    }

    private static UnreadableException unreadable(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        Matcher ours = PARSER_MESSAGE.matcher(message);
        String why = (ours.matches() ? ours.group(1) : message).strip().replaceAll("\\s+", " ");
        long line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
        return e.getNestedException() instanceof CharacterCodingException
                ? new UnreadableException(
                        line, "A character here is not in the encoding that the file names. Save it as UTF-8.")
                : new UnreadableException(line, "This is not well-formed XML: " + why);
    }
}
