package io.barnraiser.testbed.setting;

/// What orders are worth, in euros. The value of an order is the sum of the parts; the truth keeps each.
///
/// @param base what everybody spends
/// @param loyalty more for each standard deviation of loyalty, which no source shows
/// @param engagement more once somebody has joined in (forum or chat): the causal effect to be found
/// @param peer more for each friend who bought within 30 days, up to five
/// @param season half the distance between midsummer and midwinter
/// @param noise standard deviation of what nobody can explain
/// @param ordersByLoyalty by how much the logarithm of the rate of orders rises with loyalty
/// @param refunds chance in [0, 1] that a part of an order is paid back
public record Shop(
        double base,
        double loyalty,
        double engagement,
        double peer,
        double season,
        double noise,
        double ordersByLoyalty,
        double refunds) {

    /// The shop of the presets.
    public static Shop usual() {
        return new Shop(85, 20, 5, 2, 10, 10, 0.3, 0.05);
    }
}
