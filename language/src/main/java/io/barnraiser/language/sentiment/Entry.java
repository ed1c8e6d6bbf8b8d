package io.barnraiser.language.sentiment;

/// What the lexicon knows of a word.
///
/// @param valence -4 to 4
/// @param verb whether a German negation may stand behind it
record Entry(double valence, boolean verb) {}
