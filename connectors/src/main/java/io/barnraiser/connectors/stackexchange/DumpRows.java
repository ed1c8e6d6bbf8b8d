package io.barnraiser.connectors.stackexchange;

import io.barnraiser.connectors.Unpacked;
import io.barnraiser.connectors.Utf8OrWestern;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The rows of a dump file, one after the other. Document types are not read and entities not resolved.
final class DumpRows {

    private final XMLStreamReader xml;
    private String table = "";

    private DumpRows(XMLStreamReader xml) {
        this.xml = xml;
    }

    static DumpRows open(InputStream file) throws IOException, XMLStreamException {
        return open(Utf8OrWestern.of(Unpacked.of(file)));
    }

    static DumpRows open(Reader text) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("a dump refers to nothing outside: " + systemId);
        });
        // The JDK counts each &lt; of a file towards these limits against nested entities, of which there can be none
        // here.
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.entityExpansionLimit", "0");
        return new DumpRows(factory.createXMLStreamReader(new Printable(text)));
    }

    /// The next row; empty at the end.
    Optional<DumpRow> next() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                if (table.isEmpty()) {
                    table = xml.getLocalName();
                } else {
                    return Optional.of(row());
                }
            }
        }
        return Optional.empty();
    }

    /// The name of the root element; empty before the first row was asked for.
    String table() {
        return table;
    }

    private DumpRow row() {
        Map<String, String> values = LinkedHashMap.newLinkedHashMap(xml.getAttributeCount());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            values.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return new DumpRow(table, values);
    }

    /// Control characters, which XML does not allow, become U+FFFD.
    private static final class Printable extends FilterReader {
        Printable(Reader in) {
            super(in);
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            for (int i = offset; i < offset + read; i++) {
                char c = target[i];
                if (c < ' ' && c != '\n' && c != '\r' && c != '\t') {
                    target[i] = '\ufffd';
                }
            }
            return read;
        }
    }
}
