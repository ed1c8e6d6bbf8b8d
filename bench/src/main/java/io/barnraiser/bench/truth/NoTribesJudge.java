package io.barnraiser.bench.truth;

import io.barnraiser.understand.tribe.TribeRun;
import io.barnraiser.understand.tribe.Tribes;
import io.barnraiser.understand.tribe.Verdict;

/// Communities in which tribes are mere labels: the honest answer is that there are none.
final class NoTribesJudge implements Judge {

    private static final String NAME = "Tribes where there are none";
    private static final Yardstick NONE = Yardstick.share(NAME, "worlds in which none are found", Target.atLeast(0.95));
    private static final Yardstick CANNOT_TELL =
            Yardstick.share(NAME, "worlds of which it cannot tell", Target.none("0"));

    @Override
    public void judge(World world, Scores scores) {
        world.brand().tribes().runs().runIfDue();
        Verdict verdict = world.brand()
                .tribes()
                .tribes()
                .look(Tribes.NEWEST)
                .flatMap(TribeRun::outcome)
                .map(TribeRun.Outcome::verdict)
                .orElse(Verdict.CANNOT_TELL);
        scores.add(NONE, world.seed(), verdict == Verdict.NONE);
        scores.add(CANNOT_TELL, world.seed(), verdict == Verdict.CANNOT_TELL);
    }
}
