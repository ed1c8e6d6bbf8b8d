package io.barnraiser.understand.journey;

import io.barnraiser.activity.log.Activity;
import io.barnraiser.activity.log.ActivityObject;
import io.barnraiser.activity.timeline.KindLook;
import io.barnraiser.platform.html.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The page of one member's journey: each stage with the activities that prove it.
///
/// @param member their number
/// @param name what they are called
/// @param path their journey
/// @param today the present day, counted from 1970-01-01
/// @param activities one activity for each piece of evidence that is shown, where one is known
/// @param things what these are about, by number
/// @param sources the names of sources by number
public record MemberJourneyPage(
        long member,
        String name,
        MemberPath path,
        long today,
        Map<Proof, Activity> activities,
        Map<Long, ActivityObject> things,
        Map<Long, String> sources) {

    /// How many pieces of evidence of a stage are shown.
    static final int MOST = 6;

    /// A longer text is cut on this page.
    private static final int LONGEST = 240;

    public MemberJourneyPage {
        activities = Map.copyOf(activities);
        things = Map.copyOf(things);
        sources = Map.copyOf(sources);
    }

    /// The stages, the highest first.
    public static List<Stage> stages() {
        return List.of(Stage.values()).reversed();
    }

    /// The evidence of a stage that is shown, the newest first.
    public List<Proof> shown(Stage stage) {
        return path.of(stage, today).stream().limit(MOST).toList();
    }

    /// How many pieces of evidence of a stage there are.
    public int count(Stage stage) {
        return path.of(stage, today).size();
    }

    /// Evidence that somebody called wrong, so that it can be taken back, by day.
    public List<Corrected> wrong() {
        return path.said().entrySet().stream()
                .filter(said -> !said.getValue())
                .map(Map.Entry::getKey)
                .sorted((one, other) -> Long.compare(other.day(), one.day()))
                .toList();
    }

    /// Whether somebody said that it is right.
    public boolean isConfirmed(Proof proof) {
        return path.said().getOrDefault(new Corrected(proof.rule(), proof.day()), false);
    }

    /// The activity behind a piece of evidence.
    public Optional<Activity> activity(Proof proof) {
        return Optional.ofNullable(activities.get(proof));
    }

    /// What that was about.
    public Optional<String> topic(Activity activity) {
        long thing = activity.objectId().orElse(activity.replyToObjectId().orElse(0));
        return Optional.ofNullable(things.get(thing))
                .flatMap(ActivityObject::title)
                .or(activity::label);
    }

    /// What was said, cut where it is long.
    public static String text(Activity activity) {
        String text = activity.text().orElse("");
        return text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text;
    }

    /// What a rule asks, as a sentence; its number where it is gone.
    public String sentence(View view, int rule) {
        return path.rules()
                .rule(rule)
                .map(found -> new RuleWords(view, sources).sentence(found))
                .orElse("#" + rule);
    }

    /// What was done: the act itself where one act is the evidence, else what the rule counts.
    public String brief(View view, Proof proof) {
        boolean isAct = path.rules()
                .rule(proof.rule())
                .filter(rule -> rule.basis() == EvidenceRule.Basis.ACTIVITY)
                .isPresent();
        return activity(proof)
                .filter(activity -> isAct)
                .map(activity -> KindLook.name(view, activity.kind().name()))
                .orElseGet(() -> brief(view, proof.rule()));
    }

    /// What a rule counts, in a few words.
    public String brief(View view, int rule) {
        return path.rules()
                .rule(rule)
                .map(found -> new RuleWords(view, sources).brief(found))
                .orElse("#" + rule);
    }

    /// A share in percent, rounded down so that nothing is shown surer than it is.
    public static String percent(double share) {
        return (share >= 1 ? 100 : Math.min(99, (int) Math.floor(100 * share + 1e-9))) + " %";
    }
}
