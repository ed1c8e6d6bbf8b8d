package io.barnraiser.people.match;

import java.util.ArrayList;
import java.util.List;

/// Small tables of invented people for the tests.
final class Tables {

    private static final String[] GIVEN = {
        "Ada", "Bela", "Cyrus", "Dorte", "Emre", "Farid", "Greta", "Hana", "Ilias", "Jorun", "Kofi", "Lale", "Mirko",
        "Nuria", "Oskar", "Pia", "Quirin", "Rasa", "Sanna", "Tomas", "Ursula", "Vesna", "Wanda", "Xenia", "Yaro", "Zita"
    };
    private static final String[] FAMILY = {
        "Aschauer", "Brandvold", "Castellan", "Dimitrov", "Eskelinen", "Fairweather", "Gudbrand", "Holloway", "Ivanek",
        "Jankowitz", "Kesselring", "Lindqvist", "Mavros", "Nordhaug", "Oberlin", "Pelletier", "Quisling", "Ravnsborg",
        "Szalay", "Tamminen", "Umarov", "Vasquez", "Wetherby", "Yilmazer", "Zielonka"
    };

    private Tables() {}

    /// {@code count} people who have nothing to do with anybody, half in each of two sources.
    static List<MatchRow> crowd(int count) {
        List<MatchRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String given = GIVEN[i % GIVEN.length];
            String family = FAMILY[(i / GIVEN.length + i * 7) % FAMILY.length] + (char) ('a' + i / FAMILY.length % 26);
            rows.add(MatchRow.of(i % 2 == 0 ? "forum" : "shop", "c" + i, given + " " + family, "", ""));
        }
        return rows;
    }

    static List<MatchPair> match(List<MatchRow> rows, MatchSettings settings) {
        MatchEngine engine = new MatchEngine(settings);
        rows.forEach(engine::add);
        return engine.match(MatchProgress.NONE);
    }
}
