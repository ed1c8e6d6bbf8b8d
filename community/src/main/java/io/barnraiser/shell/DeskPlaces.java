package io.barnraiser.shell;

import io.barnraiser.platform.html.View;
import io.barnraiser.platform.web.Permission;
import io.barnraiser.platform.web.Viewer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The places of the desk, in the order of the rail. A wing adds a line here and its words to the message bundles.
public final class DeskPlaces {

    private static final Permission READ_MEMBERS = new Permission("members:read");
    /// What everybody with an account may do.
    static final Permission OWN = new Permission("own");
    private static final Permission READ_IDEAS = new Permission("ideas:read");
    private static final Permission WRITE_RELEASES = new Permission("releases:write");
    private static final Permission LISTEN = new Permission("listening:read");
    private static final Permission READ_SOURCES = new Permission("sources:read");

    /// So many places a phone shows beside one another; with more, the last of these makes room for "more".
    private static final int BESIDE_ONE_ANOTHER = 4;

    private static final List<DeskPlace> ALL = List.of(
            new DeskPlace("place.today", "sun", "/desk/today", READ_MEMBERS, List.of()),
            new DeskPlace(
                    "place.members",
                    "users",
                    "/desk/members",
                    READ_MEMBERS,
                    List.of(
                            new DeskPlace.View("place.members.all", "/desk/members", READ_MEMBERS),
                            new DeskPlace.View("place.matches", "/desk/matches", READ_MEMBERS))),
            new DeskPlace(
                    "place.tribes",
                    "tent",
                    "/desk/tribes",
                    READ_MEMBERS,
                    List.of(
                            new DeskPlace.View("place.tribes.all", "/desk/tribes", READ_MEMBERS),
                            new DeskPlace.View("place.tribes.carry", "/desk/tribes/carry", READ_MEMBERS))),
            new DeskPlace(
                    "place.journey",
                    "route",
                    "/desk/journey",
                    READ_MEMBERS,
                    List.of(
                            new DeskPlace.View("place.journey.all", "/desk/journey", READ_MEMBERS),
                            new DeskPlace.View("place.journey.figures", "/desk/journey/figures", READ_MEMBERS))),
            new DeskPlace(
                    "place.listening",
                    "message-square",
                    "/desk/listening",
                    LISTEN,
                    List.of(
                            new DeskPlace.View("place.listening.queue", "/desk/listening", LISTEN),
                            new DeskPlace.View("place.listening.figures", "/desk/listening/figures", LISTEN),
                            new DeskPlace.View("place.listening.reviews", "/desk/reviews", LISTEN),
                            new DeskPlace.View("place.listening.surveys", "/desk/surveys", READ_MEMBERS),
                            new DeskPlace.View("place.listening.opinions", "/desk/opinions", READ_MEMBERS),
                            new DeskPlace.View("place.listening.voices", "/desk/voices", READ_MEMBERS))),
            new DeskPlace(
                    "place.building",
                    "sparkles",
                    "/desk/ideas",
                    READ_IDEAS,
                    List.of(
                            new DeskPlace.View("place.building.ideas", "/desk/ideas", READ_IDEAS),
                            new DeskPlace.View("place.building.releases", "/desk/releases", WRITE_RELEASES))),
            new DeskPlace("place.sources", "plug", "/desk/sources", READ_SOURCES, List.of()),
            new DeskPlace(
                    "place.settings",
                    "settings",
                    "/desk/settings",
                    OWN,
                    List.of(
                            new DeskPlace.View("place.settings.account", "/desk/settings/account", OWN),
                            new DeskPlace.View(
                                    "place.settings.team", "/desk/settings/team", new Permission("accounts:manage")),
                            new DeskPlace.View(
                                    "place.settings.keys", "/desk/settings/keys", new Permission("keys:manage")),
                            new DeskPlace.View(
                                    "place.settings.webhooks",
                                    "/desk/settings/webhooks",
                                    new Permission("webhooks:manage")),
                            new DeskPlace.View(
                                    "place.settings.erasures",
                                    "/desk/settings/erasures",
                                    new Permission("privacy:erase")),
                            new DeskPlace.View(
                                    "place.settings.audit", "/desk/settings/audit", new Permission("audit:read")),
                            new DeskPlace.View(
                                    "place.settings.general",
                                    "/desk/settings/general",
                                    new Permission("settings:write")),
                            new DeskPlace.View(
                                    "place.settings.network",
                                    "/desk/settings/network",
                                    new Permission("settings:write")),
                            new DeskPlace.View(
                                    "place.settings.journey",
                                    "/desk/settings/journey",
                                    new Permission("settings:write")),
                            new DeskPlace.View(
                                    "place.settings.listening",
                                    "/desk/settings/listening",
                                    new Permission("listening:manage")))));

    private DeskPlaces() {}

    /// All places.
    static List<DeskPlace> all() {
        return ALL;
    }

    /// The places that the reader of {@code view} may see.
    public static List<DeskPlace> of(View view) {
        return ALL.stream().filter(place -> view.may(place.permission())).toList();
    }

    /// The places that a phone has no room for and shows behind "more"; none where all have room.
    public static List<DeskPlace> behindMore(View view) {
        List<DeskPlace> places = of(view);
        return places.size() <= BESIDE_ONE_ANOTHER ? List.of() : places.subList(BESIDE_ONE_ANOTHER - 1, places.size());
    }

    /// Whether the page of {@code view} belongs to a place behind "more".
    public static boolean isBehindMore(View view) {
        return behindMore(view).stream().anyMatch(place -> isAt(view, place));
    }

    /// Where the work of {@code viewer} begins; empty for members, whose part of the desk is their own account.
    public static Optional<String> beginning(Viewer viewer) {
        return ALL.stream()
                .filter(place -> !place.permission().equals(OWN) && viewer.may(place.permission()))
                .map(DeskPlace::path)
                .findFirst();
    }

    /// Whether the page of {@code view} belongs to {@code place}.
    public static boolean isAt(View view, DeskPlace place) {
        return place.holds(view.path());
    }

    /// The tabs above the page of {@code view}: the views of its place, where there is more than one. A page below
    /// one of them, such as a single member's, has none.
    public static List<Tab> tabs(View view) {
        Optional<DeskPlace> here =
                of(view).stream().filter(place -> isAt(view, place)).findFirst();
        List<DeskPlace.View> views = here.map(DeskPlace::views).orElse(List.of()).stream()
                .filter(tab -> view.may(tab.permission()))
                .toList();
        Optional<DeskPlace.View> current = views.stream()
                .filter(tab -> DeskPlace.isUnder(view.path(), tab.path()))
                .max(Comparator.comparingInt(tab -> tab.path().length()));
        if (views.size() < 2 || current.isEmpty()) {
            return List.of();
        }
        return views.stream()
                .map(tab -> new Tab(view.text(tab.key()), tab.path(), tab.equals(current.get())))
                .toList();
    }
}
