package io.barnraiser.understand.voice;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.sample.FalseDiscoveries;
import java.util.List;
import java.util.Optional;

/// Whether more or fewer members talk about something than before.
public enum Trend {
    RISING,
    FADING,
    /// No change that stands out.
    STEADY,
    /// Too few members wrote.
    CANNOT_TELL;

    /// Of all topics that are said to rise or fade, one in ten may be so by chance.
    private static final double RATE = 0.1;

    /// The trends of several topics, judged together (Benjamini and Hochberg 1995), so that among many topics none
    /// stands out only because there are many.
    ///
    /// @param changes of each topic
    static List<Trend> of(List<Optional<Interval>> changes) {
        double[] p = changes.stream()
                .mapToDouble(change ->
                        change.map(found -> FalseDiscoveries.p(found, 0)).orElse(1.0))
                .toArray();
        boolean[] found = FalseDiscoveries.found(p, RATE);
        Trend[] trends = new Trend[p.length];
        for (int i = 0; i < p.length; i++) {
            boolean stands = found[i];
            trends[i] = changes.get(i)
                    .map(change -> !stands ? STEADY : change.value() > 0 ? RISING : FADING)
                    .orElse(CANNOT_TELL);
        }
        return List.of(trends);
    }
}
