package io.barnraiser.understand.journey;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.evidence.Doubt;
import io.barnraiser.evidence.Evidence;
import io.barnraiser.evidence.Figure;
import io.barnraiser.evidence.Grade;
import io.barnraiser.evidence.count.Shares;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.html.View;
import io.barnraiser.shell.Choice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The page of the rules.
///
/// @param rules as they hold, or as they were typed
/// @param added a new rule, as it was typed
/// @param isOther whether they are others than those that are shipped with this release
/// @param current the number of the version that holds
/// @param fields what stands in the form
/// @param wrong what is wrong with it, by field; the messages are names of texts
/// @param versions every version, the newest first
/// @param progress how far a new version is, where one is being prepared
/// @param preview what a preview found, where one was asked for
/// @param checks how often people found rules right and wrong
/// @param sources the names of sources by number
/// @param now the present
public record RulesPage(
        RuleSet rules,
        Optional<EvidenceRule> added,
        boolean isOther,
        int current,
        Map<String, String> fields,
        List<FieldError> wrong,
        List<RuleVersion> versions,
        Optional<RuleVersions.Progress> progress,
        Optional<Shift> preview,
        Map<Integer, Checks> checks,
        Map<Long, String> sources,
        Instant now) {

    public RulesPage {
        fields = Map.copyOf(fields);
        wrong = List.copyOf(wrong);
        versions = List.copyOf(versions);
        checks = Map.copyOf(checks);
        sources = Map.copyOf(sources);
    }

    /// The stages that a new rule may be evidence of; evangelism is advocacy, counted.
    public static List<Choice> stages(View view) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage != Stage.EVANGELISM)
                .map(stage -> new Choice(stage.key(), JourneyPage.name(view, State.of(stage))))
                .toList();
    }

    /// Towards whom it may ask an activity to go.
    public static List<Choice> directions(View view) {
        return Arrays.stream(EvidenceRule.Towards.values())
                .map(NewRule::key)
                .map(key -> new Choice(key, view.text("journey.rules.towards." + key)))
                .toList();
    }

    /// The sources that it may be limited to.
    public List<Choice> places(View view) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", view.text("journey.rules.everywhere"))));
        sources.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(source -> choices.add(new Choice(source.getKey().toString(), source.getValue())));
        return choices;
    }

    /// Whether something of a new rule was typed or is wrong, so that its fields are to be seen.
    public boolean isAdding() {
        return added.isPresent()
                || wrong.stream().anyMatch(error -> error.field().startsWith("new-"))
                || ActivityKind.KNOWN.stream().anyMatch(kind -> isChosen(kind));
    }

    /// Whether a new rule counts a kind of activity.
    public boolean isChosen(ActivityKind kind) {
        return value(NewRule.kind(kind)).equals("yes");
    }

    /// The name of the field that chooses a kind of activity for a new rule.
    public static String field(ActivityKind kind) {
        return NewRule.kind(kind);
    }

    /// The rules of one stage.
    public List<EvidenceRule> of(Stage stage) {
        return rules.rules().stream().filter(rule -> rule.stage() == stage).toList();
    }

    /// A rule as a sentence.
    public String sentence(View view, EvidenceRule rule) {
        return new RuleWords(view, sources).sentence(rule);
    }

    /// What stands in a field.
    public String value(String field) {
        return fields.getOrDefault(field, "");
    }

    /// What stands in a field of a rule.
    public String value(EvidenceRule rule, String name) {
        return value(name(rule, name));
    }

    /// The name of a field of a rule.
    public static String name(EvidenceRule rule, String name) {
        return RuleForm.field(rule, name);
    }

    /// Whether something is wrong with the rule, so that its fields are to be seen.
    public boolean isWrong(EvidenceRule rule) {
        return wrong.stream().anyMatch(error -> error.field().startsWith(name(rule, "")));
    }

    /// What was measured of a rule.
    public Figure measured(EvidenceRule rule) {
        return Figure.of(
                Precision.of(Optional.ofNullable(checks.get(rule.number()))),
                Doubt.NOTHING_COUNTED,
                Grade.D,
                now,
                Evidence.of("Evidence that somebody looked at and found right or wrong"));
    }

    /// How many pieces of evidence of a rule were checked.
    public long checked(EvidenceRule rule) {
        Checks found = checks.get(rule.number());
        return found == null ? 0 : found.all();
    }

    /// Whether the precision of a rule was measured rather than assumed.
    public boolean isMeasured(EvidenceRule rule) {
        return checked(rule) >= Precision.ENOUGH;
    }

    /// The share of members who would stand elsewhere. Empty where no preview was asked for.
    public Optional<Figure> moved() {
        return preview.map(found -> found.drawn() == 0
                ? new Figure.CannotTell(Doubt.NOTHING_COUNTED)
                : Figure.of(
                        Optional.of(Shares.wilson(found.moved(), found.drawn())),
                        Doubt.NOTHING_COUNTED,
                        Grade.D,
                        now,
                        Evidence.of("%d members drawn by lot of %d, judged by both sets of rules"
                                .formatted(found.drawn(), found.members()))));
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
}
