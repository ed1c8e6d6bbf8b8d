package io.barnraiser.activity.hub;

import io.barnraiser.activity.ingest.Thing;
import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.people.member.IdentityId;
import java.time.Instant;
import java.util.Optional;

/// Something that somebody did in the hub, as a feature tells it.
///
/// @param id the feature's own id of it, unique in the hub and beginning with the name of the thing
/// ({@code idea:12:vote:7}): telling of it twice changes nothing
/// @param kind what sort of act; of what somebody creates, replies with or reviews, they are the
///     author
/// @param at when
/// @param object what it is about; its address may be a path of this site
/// @param replyTo what it answers
/// @param towards whom it was directed at, where that is not the author of what it answers or
///     likes; kept where that person has been in the hub
/// @param label a short name for it
/// @param text what was said, as plain text
/// @param language BCP 47 tag of the text
public record HubAct(
        String id,
        ActivityKind kind,
        Instant at,
        Optional<Thing> object,
        Optional<Thing> replyTo,
        Optional<IdentityId> towards,
        Optional<String> label,
        Optional<String> text,
        Optional<String> language) {

    /// Begins an act with what none can do without.
    public static HubAct of(String id, ActivityKind kind, Instant at) {
        return new HubAct(
                id,
                kind,
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// The same, about a thing.
    public HubAct on(Thing thing) {
        return new HubAct(id, kind, at, Optional.of(thing), replyTo, towards, label, text, language);
    }

    /// The same, as an answer to a thing.
    public HubAct answering(Thing thing) {
        return new HubAct(id, kind, at, object, Optional.of(thing), towards, label, text, language);
    }

    /// The same, directed at somebody.
    public HubAct towards(IdentityId somebody) {
        return new HubAct(id, kind, at, object, replyTo, Optional.of(somebody), label, text, language);
    }

    /// The same, with a short name.
    public HubAct labelled(String name) {
        return new HubAct(id, kind, at, object, replyTo, towards, Optional.of(name), text, language);
    }

    /// The same, with what was said.
    public HubAct saying(String words) {
        return new HubAct(id, kind, at, object, replyTo, towards, label, Optional.of(words), language);
    }

    /// The same, with the language of what was said.
    public HubAct inLanguage(String tag) {
        return new HubAct(id, kind, at, object, replyTo, towards, label, text, Optional.of(tag));
    }
}
