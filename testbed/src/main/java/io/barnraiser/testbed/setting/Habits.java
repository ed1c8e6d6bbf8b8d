package io.barnraiser.testbed.setting;

/// How often members do things, a day and for a member of middling liveliness who is not silent.
///
/// @param liveliness standard deviation of the logarithm of liveliness (mean 1), at 0 all are alike
/// @param pages pages looked at on the site
/// @param products products looked at in the shop, from consideration on
/// @param baskets products laid in the basket, from consideration on
/// @param chats lines in the chat, by those who talk
/// @param topics topics opened in the forum, by those who talk
/// @param likes likes, by those who talk
/// @param orders orders again, from purchase on
/// @param feedback reviews, ideas and complaints again, from feedback on
/// @param advocacy recommendations again, from advocacy on
/// @param opens chance in [0, 1] that a subscriber opens the weekly letter
/// @param replies answers that a post gets on average
/// @param newcomerAnswered chance in [0, 1] that the first post of somebody gets an answer at all
/// @param bridged share in [0, 1] of chat lines that come over the bridge
/// @param gatherings gatherings a month in each tribe
public record Habits(
        double liveliness,
        double pages,
        double products,
        double baskets,
        double chats,
        double topics,
        double likes,
        double orders,
        double feedback,
        double advocacy,
        double opens,
        double replies,
        double newcomerAnswered,
        double bridged,
        double gatherings) {

    /// The habits of the presets.
    public static Habits usual() {
        return new Habits(0.7, 0.22, 0.10, 0.012, 0.08, 0.02, 0.06, 0.010, 0.010, 0.03, 0.35, 1.8, 0.75, 0.06, 1.0);
    }
}
