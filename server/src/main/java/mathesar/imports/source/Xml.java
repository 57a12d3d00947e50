package mathesar.imports.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads XML element by element, by their names without prefix. Document types, and with them entities, are refused. */
final class Xml implements Closeable {
    private static final XMLInputFactory FACTORY = factory();

    private final InputStream in;
    private final XMLStreamReader reader;
    private final String format;
    private int depth;

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    /** @param format of the file this is a part of, for a person */
    Xml(InputStream in, String format) throws IOException {
        this.in = in;
        this.format = format;
        try {
            reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw refusal(e);
        }
    }

    /** Moves to the next beginning or end of an element; false at the end of the document. */
    boolean next() throws IOException {
        int event;
        do {
            event = event();
        } while (event != XMLStreamConstants.START_ELEMENT
                && event != XMLStreamConstants.END_ELEMENT
                && event != XMLStreamConstants.END_DOCUMENT);
        return event != XMLStreamConstants.END_DOCUMENT;
    }

    private int event() throws IOException {
        try {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw Refused.because("The file declares a document type, which no " + format + " file needs.");
            }
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            return event;
        } catch (XMLStreamException | NoSuchElementException e) {
            throw refusal(e);
        }
    }

    private RuntimeException refusal(Exception e) throws IOException {
        if (e instanceof XMLStreamException x && x.getNestedException() instanceof IOException io) {
            throw io;
        }
        return Refused.broken(format);
    }

    boolean isStart(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean isEnd(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    boolean isStart() {
        return reader.isStartElement();
    }

    String name() {
        return reader.getLocalName();
    }

    /** An attribute by its name without prefix. */
    @Nullable
    String find(String attribute) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(attribute)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** An attribute that has a prefix, by its name without it. */
    @Nullable
    String findPrefixed(String attribute) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String prefix = reader.getAttributePrefix(i);
            if (prefix != null
                    && !prefix.isEmpty()
                    && reader.getAttributeLocalName(i).equals(attribute)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String get(String attribute) {
        String value = find(attribute);
        return value == null ? "" : value;
    }

    /** All text up to the end of the current element, whatever is in between; elements called {@code without} are left out. */
    String text(@Nullable String without) throws IOException {
        StringBuilder text = new StringBuilder();
        int outside = depth - 1;
        int ignored = 0;
        while (depth > outside) {
            int event = event();
            if (event == XMLStreamConstants.START_ELEMENT && (ignored > 0 || name().equals(without))) {
                ignored++;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                text.append(blank());
            } else if (event == XMLStreamConstants.END_ELEMENT && ignored > 0) {
                ignored--;
            } else if (ignored == 0 && reader.hasText() && event != XMLStreamConstants.COMMENT) {
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
        }
        return text.toString();
    }

    /** What stands for blanks in texts of OpenDocument (part 3, 6.1.2 to 6.1.5). */
    private String blank() {
        String namespace = reader.getNamespaceURI();
        if (namespace == null || !namespace.endsWith(":text:1.0")) {
            return "";
        }
        String count = get("c");
        return switch (name()) {
            case "s" -> " ".repeat(count.matches("\\d{1,3}") ? Integer.parseInt(count) : 1);
            case "tab" -> "\t";
            case "line-break" -> "\n";
            default -> "";
        };
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            in.close();
        }
    }
}
