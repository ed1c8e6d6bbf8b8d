package io.barnraiser.activity.ingest;

/// A person's id in a system other than the source that speaks of it.
///
/// @param type the name of the system, or {@code phone}: {@code github}, {@code shopify_customer}
/// @param value the id there
/// @param vouched whether the source has proved it (a linked sign-in, say)
public record ExternalKey(String type, String value, boolean vouched) {}
