package io.barnraiser.language.kind;

import io.barnraiser.language.text.Language;

/// A text of which somebody said what kind it is.
public record Lesson(String text, Language language, Kind kind) {}
