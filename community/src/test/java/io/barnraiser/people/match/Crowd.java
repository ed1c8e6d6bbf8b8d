package io.barnraiser.people.match;

import io.barnraiser.people.member.People;
import io.barnraiser.people.member.Sighting;
import java.util.ArrayList;
import java.util.List;

/// People around those whom a test is about, so that words have a frequency.
final class Crowd {

    private Crowd() {}

    /// Hands in {@code count} people who have nothing to do with anybody, half on the forum and half in the shop.
    static void take(People people, int count) {
        List<Sighting> sightings = new ArrayList<>();
        int number = 0;
        for (MatchRow row : Tables.crowd(count)) {
            long source = row.source().equals("forum") ? People.FORUM : People.SHOP;
            sightings.add(
                    people.account(source, "crowd-" + number++).name(row.name()).build());
        }
        people.take(sightings);
    }
}
