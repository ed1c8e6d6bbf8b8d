package io.barnraiser.language.rule;

/// What a phrase speaks for.
///
/// @param group what it speaks for, as the reader of the book understands it: a kind, a component
/// @param name its name within the book, the same in every language
/// @param weight how much it says, from 0 to 1
/// @param isDeniable whether "not" or "no" before it takes it back
public record Rule(String group, String name, double weight, boolean isDeniable) {}
