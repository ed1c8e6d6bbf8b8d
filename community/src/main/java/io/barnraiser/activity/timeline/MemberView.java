package io.barnraiser.activity.timeline;

import io.barnraiser.activity.order.Order;
import io.barnraiser.activity.order.Spend;
import io.barnraiser.people.member.Identity;
import io.barnraiser.people.member.Note;
import io.barnraiser.shell.Chip;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the page of one member shows.
///
/// @param row the figures
/// @param identities who they are on which channel, oldest first
/// @param days the timeline, newest day first
/// @param older the address of what comes before; empty for nothing
/// @param newest the address of the timeline from its beginning; empty where it is shown from there
/// @param filters the timeline's filters
/// @param orders the newest orders
/// @param spend what they spent, a line a currency
/// @param company who they have to do with, the closest first
/// @param tribes the tribes they belong to, home first
/// @param journey where they stand; empty while nothing speaks for any stage
/// @param notes what the team wrote down, newest first
/// @param sources the names of sources by number
/// @param currency in which the figures add up spend
public record MemberView(
        MemberRow row,
        List<Identity> identities,
        List<Day> days,
        String older,
        String newest,
        List<Chip> filters,
        List<Order> orders,
        List<Spend> spend,
        List<Contact> company,
        List<MemberTribe> tribes,
        Optional<MemberJourney> journey,
        List<Note> notes,
        Map<Long, String> sources,
        String currency) {

    /// The activities of one day in the reader's zone.
    ///
    /// @param at a moment of that day, in epoch milliseconds
    /// @param entries newest first
    public record Day(long at, List<TimelineEntry> entries) {}

    /// The name of a source; its number where it has gone.
    public String source(long number) {
        return Optional.ofNullable(sources.get(number)).orElse("#" + number);
    }
}
