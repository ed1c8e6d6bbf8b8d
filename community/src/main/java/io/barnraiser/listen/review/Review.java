package io.barnraiser.listen.review;

/// What somebody said of a product with stars.
///
/// @param id its number, that of the activity and of the feedback that it may be
/// @param identity who said it
/// @param product of what; 0 where it does not say
/// @param source where
/// @param stars 1 to 5
/// @param saidAt when, in epoch milliseconds
/// @param reason the key of the reason for which it was set aside; empty where it was not
/// @param answer {@code waiting}, {@code answered}, or empty where nobody waits for an answer
/// @param text what was said; may be empty
public record Review(
        long id,
        long identity,
        long product,
        long source,
        int stars,
        long saidAt,
        ReviewState state,
        String reason,
        Buyer buyer,
        String answer,
        String text) {}
