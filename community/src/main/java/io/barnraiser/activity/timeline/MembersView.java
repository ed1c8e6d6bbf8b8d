package io.barnraiser.activity.timeline;

import io.barnraiser.shell.Chip;
import io.barnraiser.shell.Choice;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the page of the members list shows.
///
/// @param text what is searched for
/// @param rows the members of this page
/// @param total how many there are
/// @param isHouseEmpty whether there is nobody at all, whatever the filter
/// @param sort what it is sorted by, {@code -seen} for downwards
/// @param chips the conditions that hold, each with the address without it, and one more to choose
/// @param choices the selections of the toolbar
/// @param kept parameters of the address that the toolbar does not show itself
/// @param previous the address of the page before; empty for none
/// @param next the address of the page after; empty for none
/// @param export the address of all of them as a file
/// @param query the part of this address behind the question mark, without the place in the list
/// @param views lists that the reader has saved
/// @param sources the names of sources by number
/// @param currency in which spend is added up
/// @param ranges what was written into the fields for days and amounts
public record MembersView(
        String text,
        List<MemberRow> rows,
        Total total,
        boolean isHouseEmpty,
        String sort,
        List<Chip> chips,
        Choices choices,
        List<Kept> kept,
        String previous,
        String next,
        String export,
        String query,
        List<SavedView> views,
        Map<Long, String> sources,
        String currency,
        Ranges ranges) {

    /// A parameter that a form sends along.
    public record Kept(String name, String value) {}

    /// What can be chosen in the toolbar, and what is.
    public record Choices(Select source, Select kind, Select tag, Select seen, Select stage, Select standing) {}

    /// One selection of the toolbar.
    public record Select(String name, String label, List<Choice> choices, String value) {

        /// Whether there is anything to choose.
        public boolean isUseful() {
            return choices.size() > 1;
        }
    }

    /// Days and amounts as they were written.
    public record Ranges(String seenFrom, String seenTo, String spendMin, String spendMax) {}

    /// The name of a source; its number where it has gone.
    public String source(long number) {
        return Optional.ofNullable(sources.get(number)).orElse("#" + number);
    }

    /// Whether any condition but the standing holds.
    public boolean isFiltered() {
        return chips.stream().anyMatch(Chip::chosen) || !text.isEmpty();
    }
}
