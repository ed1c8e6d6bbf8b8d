package io.barnraiser.understand.journey;

/// From when on somebody who does nothing counts as silent: when so long a pause would be rare at their own rhythm.
///
/// Days on which they do something are taken to come at a rate of their own, of which at first no more is known than
/// the rhythm of everybody. With n such days within t days, a pause of g days has the chance
/// `((b + t) / (b + t + g))^(1 + n)`, b the rhythm (gamma-Poisson, as in Schmittlein, Morrison and Colombo, 1987).
///
/// @param rhythmDays somebody of whom nothing is known yet is taken to come once in so many days; from 1 to 3650
/// @param share a pause is long when fewer than this share of their pauses would be longer; between 0 and 1
/// @param leastDays whoever did something within so many days is not silent; from 1 to 365
public record Silence(int rhythmDays, double share, int leastDays) {

    /// What holds until somebody knows better. Three weeks are longer than most holidays.
    public static final Silence ASSUMED = new Silence(30, 0.05, 21);

    /// After a year of silence nobody is present, however slow they are.
    static final int MOST_DAYS = 365;

    public Silence {
        if (!isRhythm(rhythmDays) || !Thresholds.isConfidence(share) || !isLeast(leastDays)) {
            throw new IllegalArgumentException("no rhythm, no share, or too many days");
        }
    }

    static boolean isRhythm(double days) {
        return days == (int) days && days >= 1 && days <= 3_650;
    }

    static boolean isLeast(double days) {
        return days == (int) days && days >= 1 && days <= MOST_DAYS;
    }

    /// The first day on which somebody is silent if nothing more happens.
    ///
    /// @param first the first day on which they did anything
    /// @param last the last one
    /// @param days how many such days there were, both counted
    long from(long first, long last, int days) {
        double watched = (double) rhythmDays + last - first + 1;
        double pause = watched * (Math.pow(share, -1.0 / (1 + days)) - 1);
        return last + Math.clamp((long) Math.ceil(pause), leastDays, MOST_DAYS);
    }
}
