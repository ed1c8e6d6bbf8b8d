package io.barnraiser.understand.journey;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.understand.journey.EvidenceRule.Basis;
import io.barnraiser.understand.journey.EvidenceRule.Least;
import io.barnraiser.understand.journey.EvidenceRule.Towards;
import io.barnraiser.understand.journey.EvidenceRule.Where;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// The part of the form in which a rule is written that was not there before. A rule begins with
/// what is counted: where
/// no kind of activity is chosen, none is written.
final class NewRule {

    static final String STAGE = "new-stage";
    static final String OBJECTS = "new-objects";
    static final String CHANNELS = "new-channels";
    static final String LABELS = "new-labels";
    static final String SOURCE = "new-source";
    static final String TOWARDS = "new-towards";
    static final String PRECISION = "new-precision";
    static final String ACTS = "new-acts";
    static final String DAYS = "new-days";
    static final String MONTHS = "new-months";

    private final RuleFields fields;

    NewRule(RuleFields fields) {
        this.fields = fields;
    }

    /// The name of the field that chooses a kind of activity.
    static String kind(ActivityKind kind) {
        return "new-kind-" + kind.name();
    }

    /// The fields of a rule of which nothing was said yet.
    static Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        fields.put(STAGE, Stage.FEEDBACK.key());
        fields.put(TOWARDS, key(Towards.ANYBODY));
        List.of(OBJECTS, CHANNELS, LABELS, SOURCE).forEach(field -> fields.put(field, ""));
        fields.put(PRECISION, RuleFields.percent(EvidenceRule.TEXT));
        List.of(ACTS, DAYS, MONTHS).forEach(field -> fields.put(field, "1"));
        ActivityKind.KNOWN.forEach(kind -> fields.put(kind(kind), ""));
        return fields;
    }

    /// How a direction is called in the form.
    static String key(Towards towards) {
        return towards.name().toLowerCase(Locale.ROOT);
    }

    /// The rule as it was typed; empty where none was.
    ///
    /// @param number its number
    Optional<EvidenceRule> read(int number) {
        List<ActivityKind> kinds = ActivityKind.KNOWN.stream()
                .filter(kind -> fields.isChecked(kind(kind)))
                .toList();
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new EvidenceRule(
                number,
                stage(),
                Basis.ACTIVITY,
                kinds,
                new Where(fields.words(OBJECTS), fields.words(CHANNELS), fields.words(LABELS), source(), towards()),
                new Least(fields.whole(ACTS, 1_000), fields.whole(DAYS, 3_650), fields.whole(MONTHS, 120)),
                fields.share(PRECISION, 60),
                true));
    }

    private Stage stage() {
        Optional<Stage> stage = Arrays.stream(Stage.values())
                .filter(one -> one != Stage.EVANGELISM && one.key().equals(fields.text(STAGE)))
                .findFirst();
        if (stage.isEmpty()) {
            fields.fault(STAGE, "journey.fault.choice");
        }
        return stage.orElse(Stage.FEEDBACK);
    }

    private Towards towards() {
        Optional<Towards> towards = Arrays.stream(Towards.values())
                .filter(one -> key(one).equals(fields.text(TOWARDS)))
                .findFirst();
        if (towards.isEmpty()) {
            fields.fault(TOWARDS, "journey.fault.choice");
        }
        return towards.orElse(Towards.ANYBODY);
    }

    private OptionalLong source() {
        String text = fields.text(SOURCE);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!text.matches("\\d{1,18}")) {
            fields.fault(SOURCE, "journey.fault.choice");
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(text));
    }
}
