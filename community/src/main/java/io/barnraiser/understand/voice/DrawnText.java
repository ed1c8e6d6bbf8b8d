package io.barnraiser.understand.voice;

/// A text that was drawn to be labelled. Who wrote it is not shown.
///
/// @param activity the number of the activity
/// @param text with the title, where it opens something
public record DrawnText(long activity, String text) {}
