package io.barnraiser.activity.ingest;

/// What a source says about what the acting person allowed or refused.
///
/// @param purpose what for, such as {@code newsletter}
/// @param channel by which way: {@code email}, {@code sms}, {@code push}, ...
/// @param granted whether they allowed it; false for refused and withdrawn
/// @param wording the words that they agreed to, or a version of them; may be empty
/// @param evidence where that was: a form, a box in the checkout, a row of an import
public record ConsentStatement(String purpose, String channel, boolean granted, String wording, String evidence) {}
