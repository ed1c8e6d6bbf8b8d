package io.barnraiser.understand.voice;

/// How many of the texts of a reading are in a language.
///
/// @param code of the language; empty for those that are too short or not sure
/// @param labels how many labels said something when it was read
public record LanguageCount(String code, long texts, long labels) {}
