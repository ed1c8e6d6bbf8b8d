package io.barnraiser.understand.network;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.people.account.Settings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// How the team wants ties to be weighed, among the settings of the installation.
final class StoredSettings {

    private static final String AREA = "network";
    private static final String BEFORE = "network-before";
    private static final String HALF_LIFE = "half_life_days";
    private static final String LEAST_WEIGHT = "least_weight";
    private static final String WEIGHT = "weight.";

    private final Settings settings;

    StoredSettings(Settings settings) {
        this.settings = settings;
    }

    /// What holds now: what somebody stored, else what is assumed.
    TieSettings read(Handle handle) {
        return read(settings.of(handle, AREA));
    }

    /// What was kept to go back to.
    Optional<TieSettings> kept(Handle handle) {
        return Optional.of(settings.of(handle, BEFORE))
                .filter(kept -> !kept.isEmpty())
                .map(StoredSettings::read);
    }

    private static TieSettings read(Map<String, String> stored) {
        TieSettings standard = TieSettings.ASSUMED;
        Map<ActivityKind, Double> weights = new HashMap<>(standard.weights().byKind());
        stored.forEach((name, value) -> {
            if (name.startsWith(WEIGHT)) {
                weights.put(new ActivityKind(name.substring(WEIGHT.length())), Double.valueOf(value));
            }
        });
        return new TieSettings(
                Integer.parseInt(stored.getOrDefault(HALF_LIFE, Integer.toString(standard.halfLifeDays()))),
                Double.parseDouble(stored.getOrDefault(LEAST_WEIGHT, Double.toString(standard.leastWeight()))),
                new TieWeights(weights));
    }

    void write(String actor, TieSettings changed) {
        write(actor, AREA, changed);
    }

    /// Keeps settings to go back to.
    void keep(String actor, TieSettings before) {
        write(actor, BEFORE, before);
    }

    private void write(String actor, String area, TieSettings changed) {
        Map<String, String> values = new HashMap<>();
        values.put(HALF_LIFE, Integer.toString(changed.halfLifeDays()));
        values.put(LEAST_WEIGHT, Double.toString(changed.leastWeight()));
        changed.weights().byKind().forEach((kind, weight) -> values.put(WEIGHT + kind.name(), Double.toString(weight)));
        settings.put(actor, area, values);
    }
}
