package io.barnraiser.evidence.path;

import org.hipparchus.special.Erf;

/// Whether those who have stayed long in a state leave it more or less readily than those who came lately:
/// the score test for a slope of the daily chance to leave over the logarithm of the days stayed (Cox 1972,
/// for a logistic hazard). Sees hazards that rise or fall; little of those that do both. A falling hazard
/// also arises where some people are quicker than others all along.
///
/// @param state in which state
/// @param exits how many left it while watched
/// @param slope in standard deviations; below 0 where long stays are left less readily
/// @param pValue how often chance gives a slope as far from 0; 1 where nothing can be said
public record HazardTrend(int state, long exits, double slope, double pValue) {

    /// Whether it is beyond chance, and worth another number in the model (Schwarz 1978).
    ///
    /// @param tests how many such tests are made at once
    boolean matters(int tests) {
        return pValue * tests < 0.01 && slope * slope > Math.log(exits);
    }

    /// O(k days).
    static HazardTrend of(Stays stays, int state) {
        int[] left = stays.moved(state, 0);
        int[] atRisk = stays.atRisk(state, 0);
        long exits = 0;
        double exposed = 0;
        double logs = 0;
        double squares = 0;
        double logsOfExits = 0;
        for (int age = 1; age < left.length; age++) {
            double log = Math.log(age);
            exits += left[age];
            exposed += atRisk[age];
            logs += log * atRisk[age];
            squares += log * log * atRisk[age];
            logsOfExits += log * left[age];
        }
        double chance = exits / exposed;
        double variance = chance * (1 - chance) * (squares - logs * logs / exposed);
        if (!(variance > 0)) {
            return new HazardTrend(state, exits, 0, 1);
        }
        double slope = (logsOfExits - chance * logs) / Math.sqrt(variance);
        return new HazardTrend(state, exits, slope, Erf.erfc(Math.abs(slope) / Math.sqrt(2)));
    }
}
