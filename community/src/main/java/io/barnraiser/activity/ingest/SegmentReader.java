package io.barnraiser.activity.ingest;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Makes activities of what comes by the Segment API, at once or from what was kept.
final class SegmentReader {

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private final SegmentEvents events;

    /// @param trusted whether the key is known to nobody but the team
    SegmentReader(boolean trusted) {
        this.events = new SegmentEvents(trusted);
    }

    /// Reads the events of one request.
    List<Parsed> read(List<SegmentBody.Item> items, SegmentEvents.Around around) {
        return items.stream()
                .map(item -> events.read(item.event(), around, KeptEvent.write(item.text(), around)))
                .toList();
    }

    /// Reads a kept event again.
    Parsed reread(String kept) {
        try {
            JsonNode event = json.readTree(kept);
            return events.read(event, KeptEvent.around(event, java.time.Instant.EPOCH), kept);
        } catch (JacksonException e) {
            return Parsed.dropped(DropReason.MALFORMED, "The event is no JSON.", kept);
        }
    }
}
