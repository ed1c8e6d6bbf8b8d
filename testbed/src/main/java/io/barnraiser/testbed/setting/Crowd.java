package io.barnraiser.testbed.setting;

/// Who the members are.
///
/// @param cell members who live together at most, 100 to 5,000: what memory depends on
/// @param tribes tribes of a cell, 2 to 10
/// @param founders share in [0, 1] of members who come within the first two weeks; the others come evenly
/// @param drift chance in [0, 1] a month that a member moves to another tribe
/// @param homophily share in [0, 1] of friends and answers that stay inside the tribe
/// @param friends friends that a newcomer makes, 1 to 20; twice as many in the end
/// @param german share in [0, 1] who write German; the others write English
/// @param talks logit of the chance that a member of middling loyalty joins in
/// @param talksByLoyalty by how much the logit rises with loyalty (standard normal, hidden): the self-selection
/// @param travellers share in [0, 1] who also talk in another cell
public record Crowd(
        int cell,
        int tribes,
        double founders,
        double drift,
        double homophily,
        int friends,
        double german,
        double talks,
        double talksByLoyalty,
        double travellers) {

    /// The crowd of the presets.
    public static Crowd usual() {
        return new Crowd(3_000, 8, 0.10, 0.01, 0.80, 4, 0.30, 0.0, 0.9, 0.01);
    }
}
