package io.barnraiser.build.release;

import io.barnraiser.evidence.Doubt;
import io.barnraiser.evidence.Evidence;
import io.barnraiser.evidence.Figure;
import io.barnraiser.evidence.Grade;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.count.Shares;
import io.barnraiser.evidence.survival.Survival;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// How far feedback that led to releases came back to those who gave it.
///
/// @param linked how much feedback was linked, whose author is known
/// @param share the part of it that was told
/// @param days from being said to being told, the median after Kaplan and Meier: what waits still counts as waiting
public record Closure(long linked, long told, Figure share, Figure days) {

    /// So much of the newest feedback is looked at.
    private static final int MOST = 20_000;
    /// From so much feedback on, figures are shown.
    private static final int FLOOR = 10;

    private static final double DAY = Duration.ofDays(1).toMillis();

    /// Of one release, or of all where it is empty.
    static Closure of(Handle handle, Optional<ReleaseId> release, Instant now) {
        List<ClosureStore.Told> all =
                ClosureStore.told(handle, release.map(ReleaseId::value).orElse(0L), MOST);
        return of(all, now);
    }

    static Closure of(List<ClosureStore.Told> all, Instant now) {
        long told = all.stream().filter(one -> one.toldAt().isPresent()).count();
        if (all.size() < FLOOR) {
            Figure unknown = new Figure.CannotTell(all.isEmpty() ? Doubt.NOTHING_COUNTED : Doubt.TOO_FEW);
            return new Closure(all.size(), told, unknown, unknown);
        }
        Evidence evidence = Evidence.of("Feedback linked to releases", "/desk/releases");
        double[] waits = new double[all.size()];
        boolean[] happened = new boolean[all.size()];
        for (int i = 0; i < waits.length; i++) {
            Instant until = all.get(i).toldAt().orElse(now);
            waits[i] = Math.max(0, Duration.between(all.get(i).saidAt(), until).toMillis() / DAY);
            happened[i] = all.get(i).toldAt().isPresent();
        }
        return new Closure(
                all.size(),
                told,
                new Figure.Estimated(Shares.wilson(told, all.size()).estimate(Grade.D, now, evidence)),
                Figure.of(Survival.of(waits, happened).median(Level.USUAL), Doubt.NOT_REACHED, Grade.D, now, evidence));
    }
}
