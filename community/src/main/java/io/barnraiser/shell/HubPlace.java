package io.barnraiser.shell;

import io.barnraiser.platform.web.Permission;

/// A place of the hub: a word in its navigation, and a line on its front door.
///
/// @param key the message that names it; the same with {@code .text} behind it says what is there
/// @param icon a symbol of the icon sheet
/// @param permission what is needed to go there; visitors are asked to come in first
public record HubPlace(String key, String icon, String path, Permission permission) {

    boolean holds(String other) {
        return DeskPlace.isUnder(other, path);
    }
}
