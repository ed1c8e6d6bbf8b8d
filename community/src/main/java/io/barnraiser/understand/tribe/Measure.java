package io.barnraiser.understand.tribe;

/// What is estimated of a tribe. The names are those that programs see.
public enum Measure {
    /// How alike the most similar group is when the ties are drawn again (Jaccard), 0 to 1.
    STABILITY,
    /// The E-I index (Krackhardt and Stern 1988): -1 with ties to one another only, 1 with ties to others only.
    OPENNESS,
    /// Of the pairs of whom one spoke to the other, the share in which the other spoke back.
    ANSWERED,
    /// Of the newcomers who opened a conversation, the share that had an answer within a week.
    NEWCOMERS_ANSWERED,
    /// Hours until half of the newcomers had an answer in the first conversation they opened.
    NEWCOMERS_WAIT,
    /// The same for members at home who had been there before.
    OLD_TIMERS_WAIT,
    /// The share of newcomers who still write 30 days after they came.
    NEWCOMERS_AFTER_30,
    /// The same after 90 days.
    NEWCOMERS_AFTER_90,
    /// The share of the others who would still be linked if the member with the most ties left.
    WITHOUT_ONE,
    /// The same if a member with nearly as many ties left instead.
    WITHOUT_ONE_ALIKE,
    /// The share of the others who would still be linked if the three with the most ties left.
    WITHOUT_THREE,
    /// The same if three with nearly as many ties left instead.
    WITHOUT_THREE_ALIKE,
    /// The fewest members who together wrote half of all (the contributor absence factor).
    HALF_OF_POSTS,
    /// The Gini coefficient of what members wrote: 0 when all wrote as much, towards 1 when one wrote all.
    CONCENTRATION;

    /// So many days a newcomer who asked is watched for an answer.
    static final int DAYS_FOR_ANSWER = 7;

    static final int DAYS_SHORT = 30;
    static final int DAYS_LONG = 90;
}
