package io.barnraiser.server;

import io.barnraiser.activity.source.SourceState;
import io.barnraiser.platform.command.Console;
import java.util.Map;
import java.util.TreeMap;

/// What became of what a source told, as commands print it: received = accepted + duplicate + dropped.
///
/// @param outcomes how often there was each outcome, by its code
record Counts(Map<String, Long> outcomes) {

    Counts {
        outcomes = Map.copyOf(outcomes);
    }

    static Counts of(SourceState state) {
        return new Counts(state.outcomes());
    }

    /// What was added since {@code before}.
    Counts since(Counts before) {
        Map<String, Long> grown = new TreeMap<>();
        outcomes.forEach((outcome, count) -> grown.put(outcome, count - before.of(outcome)));
        return new Counts(grown);
    }

    private long of(String outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    /// Prints a word and a number a line, and every reason for drops that there was.
    void print(Console console) {
        Map<String, Long> dropped = new TreeMap<>(outcomes);
        dropped.remove(SourceState.ACCEPTED);
        dropped.remove(SourceState.DUPLICATE);
        long drops = dropped.values().stream().mapToLong(Long::longValue).sum();
        line(console, "received", of(SourceState.ACCEPTED) + of(SourceState.DUPLICATE) + drops);
        line(console, "accepted", of(SourceState.ACCEPTED));
        line(console, "duplicate", of(SourceState.DUPLICATE));
        line(console, "dropped", drops);
        dropped.forEach((reason, count) -> {
            if (count != 0) {
                line(console, "dropped." + reason, count);
            }
        });
    }

    static void line(Console console, String word, long number) {
        console.print(word + "\t" + number);
    }
}
