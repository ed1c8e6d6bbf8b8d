package io.barnraiser.server.config;

import io.barnraiser.platform.config.Settings;

/// How long things are kept that are needed only for a while.
///
/// @param rawEventsDays days for which an event is kept as it came, for re-processing
/// @param droppedDays days for which dropped events are kept, for looking why
public record RetentionConfig(int rawEventsDays, int droppedDays) {

    private static final int TEN_YEARS = 3650;

    /// Reads the area {@code retention}.
    public static RetentionConfig read(Settings settings) {
        return new RetentionConfig(
                settings.number(
                        "retention.raw-events-days",
                        90,
                        0,
                        TEN_YEARS,
                        "Days for which an event is kept as it came, for re-processing."),
                settings.number(
                        "retention.dropped-days",
                        30,
                        0,
                        TEN_YEARS,
                        "Days for which dropped events are kept, for looking why."));
    }
}
