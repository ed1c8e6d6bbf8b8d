package io.barnraiser.shell;

import io.barnraiser.platform.html.View;
import io.barnraiser.platform.web.Permission;
import java.util.List;

/// The places of the hub, in the order of its navigation. A feature that opens one adds a line here and its words to
/// the message bundle of the shell: {@code hub.place.ideas} and {@code hub.place.ideas.text}.
public final class HubPlaces {

    /// To take part in the hub.
    static final Permission TAKE_PART = new Permission("hub:take-part");

    private static final List<HubPlace> ALL = List.of(
            new HubPlace("hub.place.ideas", "sparkles", "/ideas", Permission.PUBLIC),
            new HubPlace("hub.place.roadmap", "route", "/roadmap", Permission.PUBLIC),
            new HubPlace("hub.place.opinions", "split", "/opinions", TAKE_PART),
            new HubPlace("hub.place.shaped", "package", "/shaped", Permission.PUBLIC),
            new HubPlace("hub.place.mine", "user", "/mine", TAKE_PART));

    private HubPlaces() {}

    /// All places: the front door names also those to which one has to come in first.
    public static List<HubPlace> all() {
        return ALL;
    }

    /// The places that the reader of {@code view} may go to.
    public static List<HubPlace> of(View view) {
        return ALL.stream().filter(place -> view.may(place.permission())).toList();
    }

    /// Whether the page of {@code view} belongs to {@code place}.
    public static boolean isAt(View view, HubPlace place) {
        return place.holds(view.path());
    }
}
