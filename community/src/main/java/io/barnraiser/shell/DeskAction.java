package io.barnraiser.shell;

import io.barnraiser.platform.web.Permission;

/// Something to do at the desk that the palette offers by name, wherever its reader is.
///
/// @param key the message that says what is done
/// @param place the message that names where
/// @param path the page where it is done, down to its form
/// @param icon a symbol of the icon sheet
/// @param permission what the deed itself needs, not only the look at its page
record DeskAction(String key, String place, String path, String icon, Permission permission) {}
