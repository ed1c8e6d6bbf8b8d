package io.barnraiser.shell;

import io.barnraiser.platform.web.Permission;
import java.util.List;

/// What the palette offers to do, in the order in which a new desk needs it. A wing adds a line here and its words to
/// the message bundles.
final class DeskActions {

    private static final Permission WRITE_SOURCES = new Permission("sources:write");

    private static final List<DeskAction> ALL = List.of(
            new DeskAction("action.connect", "place.sources", "/desk/sources/connect", "plug", WRITE_SOURCES),
            new DeskAction("action.import", "place.sources", "/desk/sources/connect/file", "upload", WRITE_SOURCES),
            new DeskAction(
                    "action.match", "place.members", "/desk/matches", "combine", new Permission("members:merge")),
            new DeskAction(
                    "action.invite",
                    "place.settings.team",
                    "/desk/settings/team#invite",
                    "user-plus",
                    new Permission("accounts:manage")),
            new DeskAction(
                    "action.key",
                    "place.settings.keys",
                    "/desk/settings/keys#make",
                    "key-round",
                    new Permission("keys:manage")));

    private DeskActions() {}

    /// All of them.
    static List<DeskAction> all() {
        return ALL;
    }
}
