package io.barnraiser.connectors.stackexchange;

import io.barnraiser.activity.ingest.Connector;
import io.barnraiser.activity.ingest.DropReason;
import io.barnraiser.activity.ingest.Parsed;
import io.barnraiser.activity.ingest.RecordReader;
import io.barnraiser.activity.source.Source;
import io.barnraiser.platform.error.FieldError;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/// Reads dumps of Stack Exchange sites. Settings: {@code site}, the address of the site, for links to the originals;
/// {@code folder}, where the other files of the dump lie.
public final class StackExchangeConnector implements Connector {

    @Override
    public String kind() {
        return "stackexchange";
    }

    @Override
    public List<SettingField> fields() {
        return List.of(new SettingField("site", false, ""), new SettingField("folder", false, ""));
    }

    @Override
    public List<FieldError> check(Source source) {
        List<FieldError> errors = new ArrayList<>();
        source.setting("site")
                .filter(site -> !site.matches("https?://[^\\s/]+/?"))
                .ifPresent(site -> errors.add(new FieldError(
                        "site",
                        "'" + site
                                + "' is no address of a site; write one such as https://cooking.stackexchange.com")));
        source.setting("folder")
                .filter(folder -> !Files.isDirectory(Path.of(folder)))
                .ifPresent(folder -> errors.add(new FieldError("folder", "there is no folder " + folder)));
        return errors;
    }

    @Override
    public Optional<RecordReader> reader(Source source) {
        return Optional.of(new DumpFile(site(source), source.setting("folder").map(Path::of)));
    }

    @Override
    public List<Parsed> reparse(Source source, String raw) {
        try {
            return List.of(DumpRows.open(new StringReader(raw))
                    .next()
                    .map(row -> new Understanding(site(source), Surroundings.NONE).parse(row))
                    .orElseGet(() -> Parsed.dropped(DropReason.MALFORMED, "not a row of a dump", raw)));
        } catch (XMLStreamException e) {
            return List.of(Parsed.dropped(DropReason.MALFORMED, "not a row of a dump", raw));
        }
    }

    private static String site(Source source) {
        return source.setting("site").map(site -> site.replaceAll("/+$", "")).orElse("");
    }
}
