package io.barnraiser.understand.journey;

import io.barnraiser.platform.error.FieldError;
import io.barnraiser.understand.journey.EvidenceRule.Least;
import io.barnraiser.understand.journey.EvidenceRule.Where;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.function.Function;

/// What was typed into the form of rules, read onto the rules that hold.
final class RuleForm {

    static final String HALF_LIFE = "half-life";
    static final String ATTAINED = "attained";
    static final String PRESENT = "present";
    static final String RHYTHM = "rhythm";
    static final String PAUSE = "pause";
    static final String PAUSE_DAYS = "pause-days";

    private static final int LONGEST_WORD = 60;
    private static final int MOST_WORDS = 40;

    private final Function<String, String> typed;
    private final List<FieldError> wrong = new ArrayList<>();

    /// @param typed what stands in a field; empty where nothing does
    RuleForm(Function<String, String> typed) {
        this.typed = typed;
    }

    /// The fields that show a rule set as it is.
    static Map<String, String> fields(RuleSet set) {
        Map<String, String> fields = new HashMap<>();
        fields.put(HALF_LIFE, Integer.toString(set.thresholds().halfLifeDays()));
        fields.put(ATTAINED, percent(set.thresholds().attained()));
        fields.put(PRESENT, percent(set.thresholds().present()));
        fields.put(RHYTHM, Integer.toString(set.thresholds().silence().rhythmDays()));
        fields.put(PAUSE, percent(set.thresholds().silence().share()));
        fields.put(PAUSE_DAYS, Integer.toString(set.thresholds().silence().leastDays()));
        for (EvidenceRule rule : set.rules()) {
            fields.put(field(rule, "on"), rule.isEnabled() ? "yes" : "");
            fields.put(field(rule, "precision"), percent(rule.precision()));
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

    /// The rules as they were typed; what is wrong with them stands in {@link #wrong()}.
    RuleSet read(RuleSet set) {
        double halfLife = number(HALF_LIFE, Thresholds::isHalfLife, "journey.fault.half-life", 90);
        double attained = number(ATTAINED, RuleForm::isPercent, "journey.fault.percent", 80);
        double present = number(PRESENT, RuleForm::isPercent, "journey.fault.percent", 50);
        Silence silence = new Silence(
                (int) number(RHYTHM, Silence::isRhythm, "journey.fault.half-life", 30),
                number(PAUSE, RuleForm::isPercent, "journey.fault.percent", 5) / 100,
                (int) number(PAUSE_DAYS, Silence::isLeast, "journey.fault.pause", 21));
        List<EvidenceRule> rules = set.rules().stream().map(this::read).toList();
        return new RuleSet(set.version(), rules, new Thresholds((int) halfLife, attained / 100, present / 100, silence));
    }

    private EvidenceRule read(EvidenceRule rule) {
        double precision = number(field(rule, "precision"), RuleForm::isPercent, "journey.fault.percent", 50);
        Where where = rule.where();
        return new EvidenceRule(
                rule.number(),
                rule.stage(),
                rule.basis(),
                rule.kinds(),
                new Where(
                        where.objects(),
                        words(field(rule, "channels")),
                        words(field(rule, "labels")),
                        where.source(),
                        where.towards()),
                new Least(
                        whole(field(rule, "acts"), 1_000),
                        whole(field(rule, "days"), 3_650),
                        whole(field(rule, "months"), 120)),
                precision / 100,
                typed.apply(field(rule, "on")).equals("yes"));
    }

    /// What is wrong, by field; the messages are names of texts.
    List<FieldError> wrong() {
        return List.copyOf(wrong);
    }

    private int whole(String field, int most) {
        return (int) number(
                field, number -> number == (int) number && number >= 1 && number <= most, "journey.fault.whole", 1);
    }

    private double number(String field, DoublePredicate mayBe, String fault, double otherwise) {
        String text = typed.apply(field).strip().replace(',', '.');
        OptionalDouble number = text.matches("\\d{1,6}(\\.\\d{1,6})?")
                ? OptionalDouble.of(Double.parseDouble(text))
                : OptionalDouble.empty();
        if (number.isEmpty() || !mayBe.test(number.getAsDouble())) {
            wrong.add(new FieldError(field, fault));
            return otherwise;
        }
        return number.getAsDouble();
    }

    private List<String> words(String field) {
        List<String> words = Arrays.stream(typed.apply(field).split(","))
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (words.size() > MOST_WORDS || words.stream().anyMatch(word -> word.length() > LONGEST_WORD)) {
            wrong.add(new FieldError(field, "journey.fault.words"));
            return List.of();
        }
        return words;
    }

    private static boolean isPercent(double number) {
        return number > 0 && number < 100;
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
