package io.barnraiser.understand.influence;

import io.barnraiser.evidence.Figure;
import io.barnraiser.evidence.Interval;
import io.barnraiser.network.spread.GroupRule;
import io.barnraiser.platform.database.Code;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.html.View;
import io.barnraiser.shell.Choice;
import io.barnraiser.understand.tribe.Tribe;
import io.barnraiser.understand.tribe.TribeId;
import io.barnraiser.understand.tribe.TribesPage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The page of who carries a message.
///
/// @param answer the newest answer; empty before the first
/// @param seeds whom it names
/// @param names what they are called, by their number
/// @param tribes the tribes of the newest look
/// @param running the search that goes on, if one does
/// @param hasFailed whether the last search broke
/// @param form what stands in the form
/// @param wrong what is wrong with it, by field; the messages are names of texts
/// @param asked who of those was asked lately, by their number
/// @param askDays in how many days nobody is asked twice
/// @param purposes what members were asked for permission for
/// @param hasTies whether anybody ever had to do with anybody
public record InfluencePage(
        Optional<InfluenceRun> answer,
        List<Seed> seeds,
        Map<Long, String> names,
        List<Tribe> tribes,
        Optional<InfluenceRun> running,
        boolean hasFailed,
        QuestionForm form,
        List<FieldError> wrong,
        Map<Long, Ask> asked,
        int askDays,
        List<String> purposes,
        boolean hasTies) {

    public InfluencePage {
        seeds = List.copyOf(seeds);
        names = Map.copyOf(names);
        tribes = List.copyOf(tribes);
        wrong = List.copyOf(wrong);
        asked = Map.copyOf(asked);
        purposes = List.copyOf(purposes);
    }

    /// Where a message may go round.
    public List<Choice> places(View view) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", view.text("influence.everywhere"))));
        tribes.forEach(
                tribe -> choices.add(new Choice(Long.toString(tribe.id().value()), TribesPage.name(view, tribe))));
        return choices;
    }

    /// The rules there are for tribes.
    public List<Choice> rules(View view) {
        return Arrays.stream(GroupRule.values())
                .map(Code::of)
                .map(rule -> new Choice(rule, view.text("influence.per-tribe." + rule)))
                .toList();
    }

    /// What they may have to allow.
    public List<Choice> permissions(View view) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", view.text("influence.permission.none"))));
        purposes.forEach(purpose -> choices.add(new Choice(purpose, purpose)));
        return choices;
    }

    /// By which way they may have to allow it.
    public List<Choice> channels(View view) {
        return QuestionForm.CHANNELS.stream()
                .map(way -> new Choice(way.code(), view.text("influence.channel." + way.code())))
                .toList();
    }

    /// Everything that is wrong, in the reader's language, for the summary above the form.
    public List<FieldError> said(View view) {
        return wrong.stream()
                .map(error -> new FieldError(error.field(), view.text(error.message())))
                .toList();
    }

    /// What is wrong with a field, in the reader's language; empty where nothing is.
    public String said(View view, String field) {
        return wrong.stream()
                .filter(error -> error.field().equals(field))
                .map(error -> view.text(error.message()))
                .findFirst()
                .orElse("");
    }

    /// What somebody is called; their number where they are gone.
    public String name(long member) {
        return names.getOrDefault(member, "#" + member);
    }

    /// A tribe of the newest look.
    public Optional<Tribe> tribe(TribeId id) {
        return tribes.stream().filter(tribe -> tribe.id().equals(id)).findFirst();
    }

    /// How many would be reached from a beginning.
    public Figure reach(InfluenceRun run, Beginning beginning) {
        return InfluenceFigures.reach(run, beginning);
    }

    /// What else the answer says.
    public Figure figure(InfluenceRun run, Aspect aspect) {
        return InfluenceFigures.of(run, aspect);
    }

    /// With what probability a message passes along one of the assumed ways, on average: the shares of each listener
    /// add up to 1. At most 1.
    public double assumedWay(InfluenceRun run) {
        return Math.min(
                1, (double) run.outcome().members() / Math.max(1, run.outcome().ties()));
    }

    /// The sentence about the gain over what anybody could do without a search.
    public String gain(InfluenceRun run) {
        Interval gain = run.outcome().figures().get(Aspect.GAIN);
        if (gain == null) {
            return "influence.gain.same";
        }
        return gain.excludes(0)
                ? gain.value() > 0 ? "influence.gain.more" : "influence.gain.less"
                : "influence.gain.none";
    }

    /// The beginnings that were judged, in their order.
    public List<Beginning> beginnings(InfluenceRun run) {
        return Arrays.stream(Beginning.values())
                .filter(run.outcome().reach()::containsKey)
                .toList();
    }

    /// How many tribes are named among the people.
    public long tribesMet() {
        return seeds.stream().flatMap(seed -> seed.tribe().stream()).distinct().count();
    }

    /// What a class of sizes is called: one number, or from one to another.
    public static String size(View view, int least) {
        int next = Passed.CLASSES.stream()
                .filter(other -> other > least)
                .findFirst()
                .orElse(0);
        if (next == 0) {
            return view.text("influence.size.more", view.number(least));
        }
        return next == least + 1
                ? view.number(least)
                : view.text("influence.size.from-to", view.number(least), view.number(next - 1));
    }

    /// Where the axis ends on which all beginnings are drawn: somewhat beyond the farthest.
    public double most(InfluenceRun run) {
        return run.outcome().reach().values().stream()
                        .mapToDouble(Interval::upper)
                        .max()
                        .orElse(1)
                * 1.05;
    }

    /// How many draws a figure was judged on.
    public long draws(InfluenceRun run) {
        Interval seeds = run.outcome().reach().get(Beginning.SEEDS);
        return seeds == null ? 0 : seeds.n();
    }

    /// A moment of the day of the answer that is that day in every zone but the farthest.
    public static long noon(InfluenceRun run) {
        return run.asOf().toEpochMilli() + 12 * 3_600_000L;
    }
}
