package io.barnraiser.build.release;

import io.barnraiser.platform.web.Request;

/// Places in lists of releases, as they stand in addresses.
final class Places {

    private Places() {}

    /// Where the page that is asked for begins; at the newest where the address says nothing that can be read.
    static Releases.Place of(Request request) {
        return request.query("after")
                .filter(text -> text.matches("-?\\d{1,15}\\.\\d{1,15}"))
                .map(text -> text.split("\\."))
                .map(parts -> new Releases.Place(Long.parseLong(parts[0]), Long.parseLong(parts[1])))
                .orElse(Releases.Place.NEWEST);
    }

    static String text(Releases.Place place) {
        return place.shippedAt() + "." + place.id();
    }
}
