package io.barnraiser.activity.hub;

import io.barnraiser.activity.ingest.Connector;
import io.barnraiser.activity.ingest.DropReason;
import io.barnraiser.activity.ingest.Parsed;
import io.barnraiser.activity.source.Source;
import io.barnraiser.platform.error.FieldError;
import java.util.List;
import tools.jackson.core.JacksonException;

/// The source that this installation is itself: what members do in the hub. It is trusted, since it
/// knows who signs in.
public final class HubConnector implements Connector {

    /// The kind of that source; there is one of it.
    public static final String KIND = "hub";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<SettingField> fields() {
        return List.of();
    }

    @Override
    public List<FieldError> check(Source source) {
        return List.of();
    }

    @Override
    public List<Parsed> reparse(Source source, String raw) {
        try {
            return List.of(Parsed.of(Statement.read(raw).incoming()));
        } catch (JacksonException unreadable) {
            return List.of(Parsed.dropped(DropReason.MALFORMED, "The record is not one of the hub.", raw));
        }
    }
}
