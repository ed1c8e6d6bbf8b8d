package io.barnraiser.activity.timeline;

import java.util.Optional;
import java.util.OptionalLong;

/// One thing that a member did, with the names of everything it touches.
///
/// @param id its number in the log
/// @param sourceId where it was done
/// @param identityId as whom
/// @param kind what sort of thing, as a word
/// @param happenedAt when, in epoch milliseconds
/// @param knownAt when we came to know
/// @param channel the room, list or category
/// @param object what it is about
/// @param replyTo what it answers
/// @param towards whom it was directed at: the person named, or the author of what was answered or liked
/// @param label a short name for it
/// @param text what was said
/// @param isCut whether the text goes on
/// @param amountMinor what was paid or paid back, in the smallest unit of the currency
/// @param currency ISO 4217 code of the amount
public record TimelineEntry(
        long id,
        long sourceId,
        long identityId,
        String kind,
        long happenedAt,
        long knownAt,
        Optional<String> channel,
        Optional<Item> object,
        Optional<Item> replyTo,
        Optional<Towards> towards,
        Optional<String> label,
        Optional<String> text,
        boolean isCut,
        OptionalLong amountMinor,
        Optional<String> currency) {

    /// A thing.
    ///
    /// @param type {@code topic}, {@code post}, {@code product} ...
    /// @param title its title, or that of what it is part of
    /// @param url where the original can be opened
    public record Item(String type, Optional<String> title, Optional<String> url) {}

    /// The member at the other end.
    public record Towards(long memberId, String name) {}

    /// Where this entry stands in the timeline.
    public Cursor cursor() {
        return new Cursor(Long.toString(happenedAt), id);
    }

    /// Where the original can be opened: the thing itself, or what was answered.
    public Optional<String> url() {
        return object.flatMap(Item::url).or(() -> replyTo.flatMap(Item::url));
    }
}
