package io.barnraiser.understand.tribe;

import io.barnraiser.platform.html.View;
import io.barnraiser.shell.Choice;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The page of all tribes.
///
/// @param look the look that is shown; empty before the first
/// @param tribes what it found
/// @param resolutions between which resolutions it chose
/// @param looks all finished looks, the newest day first
/// @param running the look that goes on, if one does
/// @param earlier the look that it is compared with, if any
/// @param faded the tribes of that look that are no more
/// @param hasTies whether anybody ever had to do with anybody
public record TribesPage(
        Optional<TribeRun> look,
        List<Tribe> tribes,
        List<Resolution> resolutions,
        List<TribeRun> looks,
        Optional<TribeRun> running,
        Optional<TribeRun> earlier,
        List<Tribe> faded,
        boolean hasTies) {

    public TribesPage {
        tribes = List.copyOf(tribes);
        resolutions = List.copyOf(resolutions);
        looks = List.copyOf(looks);
        faded = List.copyOf(faded);
    }

    /// The days to choose from.
    public List<Choice> days(View view) {
        return looks.stream()
                .map(look -> new Choice(day(look), view.date(noon(look))))
                .distinct()
                .toList();
    }

    /// The days before the one that is shown, and none.
    public List<Choice> earlierDays(View view) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", view.text("tribe.compare.none")));
        looks.stream()
                .filter(other -> look.filter(shown -> other.asOf().isBefore(shown.asOf()))
                        .isPresent())
                .map(other -> new Choice(day(other), view.date(noon(other))))
                .distinct()
                .forEach(choices::add);
        return choices;
    }

    /// The day of a look as it stands in addresses.
    public static String day(TribeRun look) {
        return look.asOf().atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    /// A moment of the day of a look that is that day in every zone but the farthest.
    public static long noon(TribeRun look) {
        return look.asOf().toEpochMilli() + 12 * 3_600_000L;
    }

    /// How many members are at home in a tribe.
    public long atHome() {
        return tribes.stream().mapToLong(tribe -> tribe.finding().size()).sum();
    }

    /// The name of a tribe, or a stand-in where its words say nothing.
    public static String name(View view, Tribe tribe) {
        return tribe.name().isEmpty() ? view.text("tribe.nameless", tribe.id().value()) : tribe.name();
    }

    /// A decimal number with two digits, as the reader's language writes it.
    public static String decimal(View view, double number) {
        return String.format(Locale.forLanguageTag(view.language()), "%.2f", number);
    }

    /// A share in percent, as the reader's language writes it.
    public static String percent(double share) {
        return Math.round(100 * share) + " %";
    }
}
