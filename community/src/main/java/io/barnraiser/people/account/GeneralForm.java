package io.barnraiser.people.account;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/// The general settings as they were typed.
record GeneralForm(String brand, String logo, String accent, String currency, String language, String zone) {

    static GeneralForm of(General general) {
        return new GeneralForm(
                general.brand(),
                general.logo(),
                general.accent(),
                general.currency().getCurrencyCode(),
                general.language().toLanguageTag(),
                general.zone().getId());
    }

    Outcome<General> read(List<Locale> languages) {
        Faults faults = new Faults()
                .title("brand", brand)
                .title("logo", logo)
                .colour("accent", accent)
                .currency(currency)
                .language(language, languages)
                .zone(zone);
        return faults.isEmpty()
                ? new Outcome.Done<>(new General(
                        brand.strip(),
                        logo.strip(),
                        accent.strip().toLowerCase(Locale.ROOT),
                        Currency.getInstance(currency),
                        Locale.forLanguageTag(language),
                        ZoneId.of(zone)))
                : new Outcome.Faulty<>(faults.list());
    }
}
