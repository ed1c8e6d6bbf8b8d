package io.barnraiser.language.topic;

import io.barnraiser.language.text.Language;

/// Something that somebody said.
///
/// @param thread what it belongs to; blank where it stands alone
/// @param author who said it, in whatever form
/// @param day the day on which, counted from any day
/// @param language in which it is
public record Utterance(String thread, String author, long day, Language language, String text) {}
