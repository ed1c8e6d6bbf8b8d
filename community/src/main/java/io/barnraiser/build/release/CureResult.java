package io.barnraiser.build.release;

import io.barnraiser.evidence.Figure;

/// What those who were asked said of whether a release cured what they had complained of.
///
/// @param asked how many were asked
/// @param answered how many of them said anything
/// @param cured the share of those who could tell that say yes
/// @param atLeastPartly the share of those who could tell that say yes or partly
public record CureResult(
        long asked, long answered, long yes, long partly, long no, Figure cured, Figure atLeastPartly) {}
