package io.barnraiser.bench.truth;

import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.survival.Survival;
import io.barnraiser.listen.feedback.Feedback;
import io.barnraiser.testbed.setting.Care;
import io.barnraiser.testbed.wire.SourceFile;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hipparchus.special.Gamma;

/// How soon the brand answers, estimated by Kaplan and Meier with all that still waits, as the page of figures does it:
/// beside the process by which the simulated team answers and forgets. Of what was truly told in the forum and is kept,
/// whatever it was taken for; questions are left out, since those of newcomers are answered by another knob.
final class AnswersJudge implements Judge {

    private static final String NAME = "Time to the brand's first answer";
    private static final double HOUR = Duration.ofHours(1).toMillis();
    private static final List<Integer> HOURS = List.of(12, 24, 72);

    @Override
    public void judge(World world, Scores scores) {
        double end =
                world.settings().end().atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        List<Feedback> told = Sayings.of(world).stream()
                .filter(one -> one.source() == SourceFile.FORUM && !one.kind().equals("question"))
                .flatMap(one -> one.kept().stream())
                .toList();
        double[] times = new double[told.size()];
        boolean[] answered = new boolean[told.size()];
        for (int i = 0; i < times.length; i++) {
            Feedback one = told.get(i);
            answered[i] = one.staffAt() > 0;
            double until = answered[i] ? one.staffAt() : end;
            double hours = (until - one.saidAt()) / HOUR;
            times[i] = answered[i] ? Math.max(1, Math.ceil(hours)) : Math.max(0, Math.floor(hours));
        }
        Survival waits = Survival.of(times, answered);
        for (int hours : HOURS) {
            double truth = answeredWithin(world.settings().care(), hours);
            waits.at(hours, Level.USUAL).ifPresent(found -> {
                scores.add(
                        Yardstick.mean(
                                NAME, "answered within %d hours, less the truth".formatted(hours), Target.none("0")),
                        world.seed(),
                        1 - found.value() - truth);
                scores.add(
                        Yardstick.share(
                                NAME,
                                "within %d hours: intervals that hold the truth".formatted(hours),
                                Target.COVERAGE),
                        world.seed(),
                        !found.excludes(1 - truth));
            });
        }
        Optional<Double> open = open(answered);
        open.ifPresent(share -> scores.add(
                Yardstick.mean(
                        NAME,
                        "share that the brand has not answered by the end",
                        Target.none("those it forgets, and the newest")),
                world.seed(),
                share));
    }

    private static double answeredWithin(Care care, int hours) {
        return care.answers() * Gamma.regularizedGammaP(care.shape(), hours * care.shape() / care.hours());
    }

    private static Optional<Double> open(boolean[] answered) {
        int open = 0;
        for (boolean one : answered) {
            open += one ? 0 : 1;
        }
        return answered.length == 0 ? Optional.empty() : Optional.of((double) open / answered.length);
    }
}
