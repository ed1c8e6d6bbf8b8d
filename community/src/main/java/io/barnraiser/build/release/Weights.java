package io.barnraiser.build.release;

import io.barnraiser.evidence.credit.CreditRole;
import io.barnraiser.evidence.credit.RoleWeights;
import io.barnraiser.people.account.Settings;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// How much each role counts here, and after how many days it is asked whether a release cured what it was meant to.
/// Both are assumed until the team sets others.
final class Weights {

    static final String AREA = "release";

    private static final String DAYS = "ask_after_days";
    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 365;
    private static final double MOST_WEIGHT = 100;

    private final Settings settings;

    Weights(Settings settings) {
        this.settings = settings;
    }

    /// The weights that hold.
    RoleWeights of(Handle handle) {
        Map<String, String> set = settings.of(handle, AREA);
        EnumMap<CreditRole, Double> weights = new EnumMap<>(CreditRole.class);
        for (CreditRole role : CreditRole.values()) {
            String stored = set.get(role.word());
            weights.put(role, stored == null ? role.weight() : Double.parseDouble(stored));
        }
        return new RoleWeights(weights);
    }

    /// After how long it is asked.
    Duration askAfter(Handle handle) {
        return Duration.ofDays(Integer.parseInt(settings.of(handle, AREA).getOrDefault(DAYS, USUAL_DAYS + "")));
    }

    /// Sets what was typed, by the word of a role and {@code days}; returns whether all of it could be taken.
    boolean set(String actor, Map<String, String> typed) {
        Map<String, String> values = new LinkedHashMap<>();
        double sum = 0;
        for (CreditRole role : CreditRole.values()) {
            String text = typed.getOrDefault(role.word(), "").strip().replace(',', '.');
            if (!text.matches("\\d{1,3}(\\.\\d{1,3})?") || Double.parseDouble(text) > MOST_WEIGHT) {
                return false;
            }
            sum += Double.parseDouble(text);
            values.put(role.word(), text);
        }
        String days = typed.getOrDefault("days", "").strip();
        if (!days.matches("\\d{1,3}") || Integer.parseInt(days) < 1 || Integer.parseInt(days) > MOST_DAYS || sum == 0) {
            return false;
        }
        values.put(DAYS, days);
        settings.put(actor, AREA, values);
        return true;
    }
}
