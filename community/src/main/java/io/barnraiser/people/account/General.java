package io.barnraiser.people.account;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

/// What the brand set once for everybody.
///
/// @param brand the brand's name, as members know it
/// @param accent the brand's colour as {@code #rrggbb}
/// @param currency the one that sums are shown in
/// @param language of everybody who has not chosen another
/// @param zone of everybody who has not chosen another
public record General(String brand, String accent, Currency currency, Locale language, ZoneId zone) {

    /// What holds until somebody sets something else.
    public static final General DEFAULT =
            new General("Barnraiser", "#a8321f", Currency.getInstance("EUR"), Locale.ENGLISH, ZoneId.of("UTC"));
}
