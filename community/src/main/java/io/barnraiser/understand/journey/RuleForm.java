package io.barnraiser.understand.journey;

import io.barnraiser.platform.error.FieldError;
import io.barnraiser.understand.journey.EvidenceRule.Least;
import io.barnraiser.understand.journey.EvidenceRule.Where;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What was typed into the form of rules, read onto the rules that hold.
final class RuleForm {

    static final String HALF_LIFE = "half-life";
    static final String ATTAINED = "attained";
    static final String PRESENT = "present";
    static final String RHYTHM = "rhythm";
    static final String PAUSE = "pause";
    static final String PAUSE_DAYS = "pause-days";

    private final RuleFields fields;

    /// @param typed what stands in a field; empty where nothing does
    RuleForm(Function<String, String> typed) {
        this.fields = new RuleFields(typed);
    }

    /// The fields that show a rule set as it is, and a new rule of which nothing was said.
    static Map<String, String> fields(RuleSet set) {
        Map<String, String> fields = new HashMap<>(NewRule.fields());
        fields.put(HALF_LIFE, Integer.toString(set.thresholds().halfLifeDays()));
        fields.put(ATTAINED, RuleFields.percent(set.thresholds().attained()));
        fields.put(PRESENT, RuleFields.percent(set.thresholds().present()));
        fields.put(RHYTHM, Integer.toString(set.thresholds().silence().rhythmDays()));
        fields.put(PAUSE, RuleFields.percent(set.thresholds().silence().share()));
        fields.put(PAUSE_DAYS, Integer.toString(set.thresholds().silence().leastDays()));
        for (EvidenceRule rule : set.rules()) {
            fields.put(field(rule, "on"), rule.isEnabled() ? "yes" : "");
            fields.put(field(rule, "precision"), RuleFields.percent(rule.precision()));
            fields.put(field(rule, "channels"), String.join(", ", rule.where().channels()));
            fields.put(field(rule, "labels"), String.join(", ", rule.where().labels()));
            fields.put(field(rule, "acts"), Integer.toString(rule.least().acts()));
            fields.put(field(rule, "days"), Integer.toString(rule.least().days()));
            fields.put(field(rule, "months"), Integer.toString(rule.least().months()));
        }
        return fields;
    }

    /// The name of a field of a rule.
    static String field(EvidenceRule rule, String name) {
        return "rule-" + rule.number() + "-" + name;
    }

    /// The rules as they were typed, with a new one where one was; what is wrong stands in {@link #wrong()}.
    ///
    /// @param free a number that no rule ever had
    RuleSet read(RuleSet set, int free) {
        Thresholds thresholds = new Thresholds(
                (int) fields.number(HALF_LIFE, Thresholds::isHalfLife, "journey.fault.half-life", 90),
                fields.share(ATTAINED, 80),
                fields.share(PRESENT, 50),
                new Silence(
                        (int) fields.number(RHYTHM, Silence::isRhythm, "journey.fault.half-life", 30),
                        fields.share(PAUSE, 5),
                        (int) fields.number(PAUSE_DAYS, Silence::isLeast, "journey.fault.pause", 21)));
        List<EvidenceRule> rules =
                new ArrayList<>(set.rules().stream().map(this::read).toList());
        Optional<EvidenceRule> added = new NewRule(fields).read(free);
        added.ifPresent(rules::add);
        return new RuleSet(set.version(), rules, thresholds);
    }

    private EvidenceRule read(EvidenceRule rule) {
        Where where = rule.where();
        return new EvidenceRule(
                rule.number(),
                rule.stage(),
                rule.basis(),
                rule.kinds(),
                new Where(
                        where.objects(),
                        fields.words(field(rule, "channels")),
                        fields.words(field(rule, "labels")),
                        where.source(),
                        where.towards()),
                new Least(
                        fields.whole(field(rule, "acts"), 1_000),
                        fields.whole(field(rule, "days"), 3_650),
                        fields.whole(field(rule, "months"), 120)),
                fields.share(field(rule, "precision"), 50),
                fields.isChecked(field(rule, "on")));
    }

    /// What is wrong, by field; the messages are names of texts.
    List<FieldError> wrong() {
        return fields.wrong();
    }
}
