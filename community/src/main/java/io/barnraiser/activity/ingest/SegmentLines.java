package io.barnraiser.activity.ingest;

import java.time.Instant;

/// Understands messages of the Segment specification that lie in a file, each as one JSON object.
public final class SegmentLines {

    private final SegmentReader reader;

    /// @param trusted whether the file's word on who somebody is counts
    public SegmentLines(boolean trusted) {
        this.reader = new SegmentReader(trusted);
    }

    /// What {@code message} says. In a file nobody knows when a message came, so it has to say when it was sent.
    public Parsed read(String message) {
        Parsed parsed = reader.reread(message);
        return switch (parsed) {
            case Parsed.Dropped dropped -> dropped;
            case Parsed.One one ->
                one.activities().stream()
                                .anyMatch(activity -> activity.happenedAt().equals(Instant.EPOCH))
                        ? Parsed.dropped(DropReason.NO_TIME, "The message has no timestamp.", message)
                        : one;
        };
    }
}
