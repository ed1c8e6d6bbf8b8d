package io.barnraiser.bench.truth;

import io.barnraiser.testbed.setting.Settings;
import java.util.List;
import java.util.function.LongFunction;

/// Communities of one sort, each asked by every judge in turn.
///
/// @param settings of the world of a seed
/// @param judges in the order in which they are asked: members who were merged are whole for those who come after, and
///     a look for tribes is there for them
record CommunityTrial(LongFunction<Settings> settings, List<Judge> judges) implements Trial {

    CommunityTrial {
        judges = List.copyOf(judges);
    }

    /// All seven sources.
    static CommunityTrial whole(int members) {
        return new CommunityTrial(
                seed -> Worlds.community(seed, members),
                List.of(
                        new ExactRulesJudge(),
                        new SuggestionsJudge(),
                        new TribesJudge("Tribes, seven sources"),
                        new ReachJudge(),
                        new JourneyJudge(),
                        new MovesJudge(),
                        new KindsJudge(),
                        new AnswersJudge()));
    }

    /// Talk in the forum alone.
    static CommunityTrial forum(int members) {
        return new CommunityTrial(
                seed -> Worlds.forum(seed, members),
                List.of(new TribesJudge("Tribes, talk in the forum alone"), new NewcomersJudge()));
    }

    /// One that tells the brand much.
    static CommunityTrial telling(int members) {
        return new CommunityTrial(seed -> Worlds.telling(seed, members), List.of(new CuresJudge()));
    }

    /// The same where tribes are mere labels.
    static CommunityTrial mixed(int members) {
        return new CommunityTrial(seed -> Worlds.mixed(seed, members), List.of(new NoTribesJudge()));
    }

    @Override
    public void judge(long seed, Scores scores) {
        Worlds.with(settings.apply(seed), world -> judges.forEach(judge -> judge.judge(world, scores)));
    }

    @Override
    public void finish(Scores scores) {
        judges.forEach(judge -> judge.finish(scores));
    }
}
