package mathesar.shares;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import mathesar.appdb.SharedLink;
import org.jspecify.annotations.Nullable;

/** The latest rows of a link as a feed (RFC 4287). Entries without a date are as old as the link. */
final class AtomFeed {
    static final int MOST = 100;
    static final String TYPE = "application/atom+xml;charset=utf-8";
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    /** What XML 1.0 knows no way to write (section 2.2). */
    private static final Pattern UNWRITABLE =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private AtomFeed() {}

    static byte[] of(SharedLink link, List<LinkEntries.Entry> entries, String address) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            element(xml, "title", link.name());
            element(xml, "id", urn(UUID.nameUUIDFromBytes(("share " + link.id()).getBytes(StandardCharsets.UTF_8))));
            element(
                    xml,
                    "updated",
                    entries.stream()
                            .map(entry -> updated(link, entry.moment()))
                            .max(String::compareTo)
                            .orElse(updated(link, null)));
            xml.writeStartElement("author");
            element(xml, "name", link.name());
            xml.writeEndElement();
            xml.writeEmptyElement("link");
            xml.writeAttribute("rel", "self");
            xml.writeAttribute("href", address);
            for (LinkEntries.Entry entry : entries) {
                write(xml, link, entry);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static void write(XMLStreamWriter xml, SharedLink link, LinkEntries.Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "title", entry.title());
        element(xml, "id", urn(entry.id()));
        element(xml, "updated", updated(link, entry.moment()));
        xml.writeStartElement("content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(writable(entry.fields().stream()
                .filter(field -> field.value() != null)
                .map(field -> field.name() + ": " + field.value())
                .collect(Collectors.joining("\n"))));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(writable(text));
        xml.writeEndElement();
    }

    private static String writable(String text) {
        return UNWRITABLE.matcher(text).replaceAll("\uFFFD");
    }

    private static String urn(UUID id) {
        return "urn:uuid:" + id;
    }

    /** RFC 3339; a day begins, and a time without a zone is, in UTC. */
    private static String updated(SharedLink link, @Nullable String moment) {
        if (moment == null) {
            return link.createdAt().toString();
        }
        return moment.endsWith("Z") ? moment : moment.contains("T") ? moment + "Z" : moment + "T00:00:00Z";
    }
}
