package io.barnraiser.listen.inbox;

import io.barnraiser.shell.Chip;
import io.barnraiser.shell.Choice;
import java.util.List;
import java.util.Optional;

/// The page of the queue, with what is open beside it.
///
/// @param text what was searched for
/// @param shelves the shelves, with how many lie on each
/// @param kinds filters by kind, with how many wait
/// @param selects the other filters
/// @param kept what the forms of the page send along, so that it comes back where it was
/// @param previous the address of the page before; empty for none
/// @param next the address of the page after; empty for none
/// @param older the address of what was due more than a month ago; empty where that is shown or
///     nothing is
/// @param query the part of this address behind the question mark
/// @param isHouseEmpty whether nobody ever told anything
/// @param isFiltered whether anything but the shelf is asked for
public record QueueView(
        String text,
        List<Row> rows,
        List<Chip> shelves,
        List<Chip> kinds,
        List<Select> selects,
        List<Kept> kept,
        String previous,
        String next,
        String older,
        String query,
        List<SavedQueue> saved,
        List<Choice> departments,
        List<Choice> accounts,
        boolean isHouseEmpty,
        boolean isFiltered,
        boolean mayWrite,
        Optional<ItemView> item) {

    /// One selection of the toolbar.
    public record Select(String name, String label, List<Choice> choices, String value) {

        /// Whether there is anything to choose.
        public boolean isUseful() {
            return choices.size() > 1;
        }
    }

    /// A parameter that a form sends along.
    public record Kept(String name, String value) {}
}
