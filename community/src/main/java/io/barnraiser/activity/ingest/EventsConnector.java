package io.barnraiser.activity.ingest;

import io.barnraiser.activity.source.Source;
import io.barnraiser.platform.error.FieldError;
import java.util.List;

/// The source behind a write key: it is sent to, and never asked.
public final class EventsConnector implements Connector {

    /// The kind of such a source.
    public static final String KIND = "events";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<SettingField> fields() {
        return List.of();
    }

    /// A write key lies in every visitor's browser.
    @Override
    public boolean isTrusted() {
        return false;
    }

    @Override
    public List<FieldError> check(Source source) {
        return List.of();
    }

    @Override
    public List<Parsed> reparse(Source source, String raw) {
        return List.of(new SegmentReader(source.trusted()).reread(raw));
    }
}
