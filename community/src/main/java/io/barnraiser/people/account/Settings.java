package io.barnraiser.people.account;

import io.barnraiser.people.account.GeneralPage.Values;
import io.barnraiser.platform.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;

/// What the brand set for everybody. Asked for on every page, so the answer is kept for a few
/// seconds; a change shows at once on the node that made it. Safe for use by any number of threads.
public final class Settings {

    private static final Duration BELIEVED = Duration.ofSeconds(5);

    private final Database database;
    private final Audit audit;
    private final InstantSource clock;
    private final List<Locale> languages;
    private final AtomicReference<Optional<Seen>> seen = new AtomicReference<>(Optional.empty());

    Settings(Database database, Audit audit, InstantSource clock, List<Locale> languages) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
        this.languages = List.copyOf(languages);
    }

    /// What holds now.
    public General general() {
        Instant now = clock.instant();
        return seen.get()
                .filter(known -> now.isBefore(known.at().plus(BELIEVED)))
                .map(Seen::general)
                .orElseGet(() -> look(now));
    }

    Outcome<General> change(String actor, Values typed) {
        Faults faults = new Faults()
                .title("brand", typed.brand())
                .colour("accent", typed.accent())
                .currency(typed.currency())
                .language(typed.language(), languages)
                .zone(typed.zone());
        if (!faults.isEmpty()) {
            return new Outcome.Faulty<>(faults.list());
        }
        General general = new General(
                typed.brand().strip(),
                typed.accent().strip().toLowerCase(Locale.ROOT),
                Currency.getInstance(typed.currency()),
                Locale.forLanguageTag(typed.language()),
                ZoneId.of(typed.zone()));
        change(actor, general);
        return new Outcome.Done<>(general);
    }

    /// Sets what holds for everybody from now on.
    ///
    /// @param general with a language that there is
    public void change(String actor, General general) {
        database.run(handle -> {
            write(general).forEach((name, value) -> SettingStore.set(handle, name, value));
            audit.record(handle, actor, "settings.change", "settings", "");
        });
        seen.set(Optional.of(new Seen(general, clock.instant())));
    }

    /// Who may join the hub by themselves.
    public JoinPolicy join() {
        return database.read(handle -> JoinPolicy.read(of(handle, JoinPolicy.AREA)));
    }

    /// What a feature stored for itself, by name: see {@link #put}.
    ///
    /// @param area the first word of the names, such as {@code network}
    public Map<String, String> of(Handle handle, String area) {
        return SettingStore.under(handle, area + ".");
    }

    /// Stores what holds for everybody in a feature. What is not named stays as it is.
    ///
    /// @param area the first word of the names; its own for each feature
    /// @param values by name, without the area
    public void put(String actor, String area, Map<String, String> values) {
        database.run(handle -> {
            new TreeMap<>(values).forEach((name, value) -> SettingStore.set(handle, area + "." + name, value));
            audit.record(handle, actor, "settings.change", "settings", area);
        });
    }

    private General look(Instant now) {
        General general = read(database.read(SettingStore::all));
        seen.set(Optional.of(new Seen(general, now)));
        return general;
    }

    private static Map<String, String> write(General general) {
        return Map.of(
                "brand", general.brand(),
                "accent", general.accent(),
                "currency", general.currency().getCurrencyCode(),
                "language", general.language().toLanguageTag(),
                "zone", general.zone().getId());
    }

    private static General read(Map<String, String> values) {
        General standard = General.DEFAULT;
        return new General(
                values.getOrDefault("brand", standard.brand()),
                values.getOrDefault("accent", standard.accent()),
                Currency.getInstance(
                        values.getOrDefault("currency", standard.currency().getCurrencyCode())),
                Locale.forLanguageTag(
                        values.getOrDefault("language", standard.language().toLanguageTag())),
                ZoneId.of(values.getOrDefault("zone", standard.zone().getId())));
    }

    private record Seen(General general, Instant at) {}
}
