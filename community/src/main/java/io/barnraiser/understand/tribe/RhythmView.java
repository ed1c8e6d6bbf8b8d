package io.barnraiser.understand.tribe;

import io.barnraiser.evidence.Suppression;
import io.barnraiser.platform.html.View;
import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;

/// The rhythm of a tribe on the clock and in the language of one reader.
///
/// @param ahead how many whole hours that clock is ahead of UTC
public record RhythmView(View view, Rhythm rhythm, int ahead) {

    /// The most shades that tell how much is written in an hour.
    public static final int SHADES = 5;

    /// Whether enough members wrote for a picture of them all.
    public boolean isShown() {
        return !Suppression.USUAL.hides(rhythm.members());
    }

    /// The name of a day, from 0 for Monday, such as "Mon".
    public String day(int day) {
        return DayOfWeek.of(day + 1).getDisplayName(TextStyle.SHORT, view.locale());
    }

    /// How much was written in an hour of a day.
    public long count(int day, int hour) {
        return rhythm.at(day, hour, ahead);
    }

    /// How dark that is drawn: from 0 for nothing to {@link #SHADES} for the most.
    public int shade(int day, int hour) {
        return rhythm.most() == 0 ? 0 : (int) ((count(day, hour) * SHADES + rhythm.most() - 1) / rhythm.most());
    }

    /// How much was written in all.
    public long posts() {
        return rhythm.hours().stream().mapToLong(Long::longValue).sum();
    }

    /// Whether enough members wrote in a month to show how much.
    public boolean isShown(Rhythm.Month month) {
        return !Suppression.USUAL.hides(month.members());
    }

    /// The name of a month, such as "Nov 2026".
    public String name(Rhythm.Month month) {
        return DateTimeFormatter.ofPattern("LLL yyyy", view.locale()).format(month.month());
    }

    /// The most that was written in a month that is shown, for the lengths of bars.
    public long most() {
        return rhythm.months().stream()
                .filter(this::isShown)
                .mapToLong(Rhythm.Month::posts)
                .max()
                .orElse(1);
    }
}
