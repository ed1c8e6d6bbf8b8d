package io.barnraiser.activity.log;

import io.barnraiser.activity.source.SourceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The activities of some identities in flat arrays, by identity and in the order of the log: 38 bytes each. What is
/// not there is 0. Texts are not in it, and labels of those kinds only for which somebody asked.
public final class LogImage {

    private final int from;
    private final int[] starts;
    private final LogPage rows;
    private final List<String> labels;

    /// @param from the first identity
    /// @param starts for each identity from there on, where its activities begin; one more at the end
    /// @param labels what the numbers of labels stand for
    LogImage(int from, int[] starts, LogPage rows, List<String> labels) {
        this.from = from;
        this.starts = starts;
        this.rows = rows;
        this.labels = labels;
    }

    /// Where the activities of {@code identity} begin.
    public int first(int identity) {
        return starts[identity - from];
    }

    /// The place behind the activities of {@code identity}.
    public int end(int identity) {
        return starts[identity - from + 1];
    }

    /// The identity behind those whose activities are here.
    int to() {
        return from + starts.length - 1;
    }

    int from() {
        return from;
    }

    /// The number of an activity.
    public int id(int place) {
        return rows.ids[place];
    }

    public int source(int place) {
        return rows.sources[place];
    }

    /// The number of its kind.
    public int kind(int place) {
        return rows.kinds[place];
    }

    /// When it happened, in epoch milliseconds.
    public long happenedAt(int place) {
        return rows.times[place];
    }

    public int channel(int place) {
        return rows.channels[place];
    }

    /// What it is about.
    public int object(int place) {
        return rows.objects[place];
    }

    /// What it answers.
    public int replyTo(int place) {
        return rows.replies[place];
    }

    /// The identity it was directed at.
    public int directed(int place) {
        return rows.directed[place];
    }

    /// An activity without what is not in the image: its text, its ids, and when it became known.
    ///
    /// @param identity who did it
    /// @param kind what its number stands for
    public Activity activity(int place, int identity, ActivityKind kind) {
        return new Activity(
                new ActivityId(id(place)),
                new SourceId(source(place)),
                "",
                identity,
                kind,
                Instant.ofEpochMilli(happenedAt(place)),
                Instant.EPOCH,
                number(channel(place)),
                number(object(place)),
                number(replyTo(place)),
                number(directed(place)),
                Optional.ofNullable(label(place)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static OptionalLong number(int number) {
        return number == 0 ? OptionalLong.empty() : OptionalLong.of(number);
    }

    /// Its label; null where it has none, or nobody asked for it.
    public @Nullable String label(int place) {
        int label = rows.labels[place];
        return label == 0 ? null : labels.get(label);
    }
}
