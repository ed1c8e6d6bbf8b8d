package io.barnraiser.people.account;

import io.barnraiser.shell.Choice;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/// What can be chosen in the forms of this feature.
final class Choices {

    private Choices() {}

    /// Every language there is, each in its own words.
    static List<Choice> languages(List<Locale> languages) {
        return languages.stream()
                .map(language -> new Choice(language.toLanguageTag(), language.getDisplayLanguage(language)))
                .toList();
    }

    /// Every zone of the world that is named after a place, and UTC.
    static List<Choice> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.equals("UTC")
                        || zone.matches(
                                "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
                .sorted()
                .map(zone -> new Choice(zone, zone.replace('_', ' ')))
                .toList();
    }

    /// Every currency in use, by its name in the reader's language.
    static List<Choice> currencies(Locale reader) {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .map(currency -> new Choice(
                        currency.getCurrencyCode(),
                        currency.getCurrencyCode() + " · " + currency.getDisplayName(reader)))
                .toList();
    }
}
