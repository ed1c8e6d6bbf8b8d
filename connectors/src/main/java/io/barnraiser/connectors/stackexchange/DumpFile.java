package io.barnraiser.connectors.stackexchange;

import io.barnraiser.activity.ingest.ConnectorException;
import io.barnraiser.activity.ingest.DropReason;
import io.barnraiser.activity.ingest.Parsed;
import io.barnraiser.activity.ingest.Position;
import io.barnraiser.activity.ingest.RecordReader;
import io.barnraiser.activity.ingest.Sink;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/// Reads one file of a dump. The position is the number of rows that were read.
final class DumpFile implements RecordReader {

    private static final Set<String> TABLES =
            Set.of("users", "posts", "comments", "votes", "badges", "postlinks", "tags", "posthistory");
    private static final Set<String> IN_NEED = Set.of("comments", "votes");

    private final String site;
    private final Optional<Path> folder;

    DumpFile(String site, Optional<Path> folder) {
        this.site = site;
        this.folder = folder;
    }

    @Override
    public void read(InputStream file, Position from, Sink sink) throws IOException {
        long skip = from.isStart() ? 0 : Long.parseLong(from.value());
        long number = 0;
        try {
            DumpRows rows = DumpRows.open(file);
            Optional<DumpRow> row = rows.next();
            String table = rows.table().toLowerCase(Locale.ROOT);
            if (!TABLES.contains(table)) {
                throw notADump("its root element is '" + rows.table() + "'");
            }
            Understanding how = new Understanding(site, surroundings(table));
            while (row.isPresent()) {
                number++;
                if (number > skip) {
                    sink.put(how.parse(row.get()), new Position(String.valueOf(number)));
                }
                row = rows.next();
            }
        } catch (XMLStreamException e) {
            if (number == 0) {
                throw notADump("it cannot be read as XML: " + line(e));
            }
            if (number + 1 > skip) {
                sink.put(
                        Parsed.dropped(
                                DropReason.MALFORMED,
                                "row " + (number + 1) + " and what follows cannot be read: " + line(e),
                                ""),
                        new Position(String.valueOf(number + 1)));
            }
        }
    }

    private Surroundings surroundings(String table) {
        return IN_NEED.contains(table) ? folder.map(Surroundings::of).orElse(Surroundings.NONE) : Surroundings.NONE;
    }

    private static ConnectorException notADump(String why) {
        return ConnectorException.lasting("This is no file of a Stack Exchange dump: " + why
                + ". Choose Users, Posts, Comments, Votes, Badges, PostLinks, Tags or PostHistory as .xml or .xml.gz.");
    }

    private static String line(XMLStreamException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").replace("ParseError at ", "");
    }
}
