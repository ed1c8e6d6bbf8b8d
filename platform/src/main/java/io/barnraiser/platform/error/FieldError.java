package io.barnraiser.platform.error;

/// What is wrong with one field of a form, an object or a table.
///
/// @param field the field's name as the sender wrote it, a path such as {@code batch[3].messageId} where it is nested
/// @param message what is wrong and what would be right, in one sentence
public record FieldError(String field, String message) {}
