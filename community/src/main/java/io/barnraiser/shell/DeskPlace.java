package io.barnraiser.shell;

import io.barnraiser.platform.web.Permission;
import java.util.List;

/// A place of the desk: a word in the rail, and the views that stand as tabs above its pages.
///
/// @param key the message that names it
/// @param icon a symbol of the icon sheet
public record DeskPlace(String key, String icon, String path, Permission permission, List<View> views) {

    /// One of several views of a place.
    ///
    /// @param key the message that names it
    public record View(String key, String path, Permission permission) {}

    public DeskPlace {
        views = List.copyOf(views);
    }

    boolean holds(String other) {
        return isUnder(other, path) || views.stream().anyMatch(view -> isUnder(other, view.path()));
    }

    static boolean isUnder(String path, String top) {
        return path.equals(top) || path.startsWith(top + "/");
    }
}
