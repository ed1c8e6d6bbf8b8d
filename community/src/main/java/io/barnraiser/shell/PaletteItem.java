package io.barnraiser.shell;

/// One thing in the palette.
///
/// @param hint a word more, to tell it from others; may be empty
/// @param icon a symbol of the icon sheet
public record PaletteItem(String label, String hint, String href, String icon) {}
