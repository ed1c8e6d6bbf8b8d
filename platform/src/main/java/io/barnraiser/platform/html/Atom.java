package io.barnraiser.platform.html;

import io.barnraiser.platform.web.Response;
import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A feed to subscribe to (Atom, RFC 4287).
///
/// @param self where the feed itself is, from the root of the site
/// @param page the page that shows the same, from the root of the site
/// @param entries the newest first
public record Atom(String title, String self, String page, List<Entry> entries) {

    private static final String TYPE = "application/atom+xml; charset=utf-8";
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    public Atom {
        entries = List.copyOf(entries);
    }

    /// One thing of a feed.
    ///
    /// @param path its page, from the root of the site; with {@code updated} what readers know it by
    /// @param html its text, already safe
    public record Entry(String title, String path, String author, Instant updated, String html) {}

    /// The feed as an answer.
    ///
    /// @param address where people reach this installation
    /// @param otherwise the time of the feed while nothing is in it
    public Response response(URI address, Instant otherwise) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            write(xml, address, otherwise);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A feed could not be written", e);
        }
        return Response.text(TYPE, text.toString());
    }

    private void write(XMLStreamWriter xml, URI address, Instant otherwise) throws XMLStreamException {
        xml.writeStartDocument("utf-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        element(xml, "id", address.resolve(self).toString());
        element(xml, "title", title);
        Instant updated =
                entries.stream().map(Entry::updated).max(Instant::compareTo).orElse(otherwise);
        element(xml, "updated", updated.toString());
        link(xml, "self", address.resolve(self));
        link(xml, "alternate", address.resolve(page));
        for (Entry entry : entries) {
            xml.writeStartElement("entry");
            element(xml, "id", address.resolve(entry.path()).toString());
            element(xml, "title", entry.title());
            element(xml, "updated", entry.updated().toString());
            xml.writeStartElement("author");
            element(xml, "name", entry.author());
            xml.writeEndElement();
            link(xml, "alternate", address.resolve(entry.path()));
            xml.writeStartElement("content");
            xml.writeAttribute("type", "html");
            xml.writeCharacters(legal(entry.html()));
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, URI address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address.toString());
    }

    /// Without the characters that no XML may hold (XML 1.0, section 2.2), such as a form feed.
    private static String legal(String text) {
        return text.codePoints()
                .filter(point -> point == '\t'
                        || point == '\n'
                        || point == '\r'
                        || (point >= 0x20 && point <= 0xD7FF)
                        || (point >= 0xE000 && point <= 0xFFFD)
                        || point >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
