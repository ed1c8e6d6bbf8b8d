package io.barnraiser.listen.inbox;

import io.barnraiser.activity.hub.Hub;
import io.barnraiser.activity.ingest.Connector;
import io.barnraiser.activity.ingest.Connectors;
import io.barnraiser.activity.log.Activities;
import io.barnraiser.activity.log.ActivityObject;
import io.barnraiser.activity.source.Source;
import io.barnraiser.activity.source.SourceId;
import io.barnraiser.activity.source.Sources;
import io.barnraiser.listen.feedback.Act;
import io.barnraiser.listen.feedback.ActResult;
import io.barnraiser.listen.feedback.Feedback;
import io.barnraiser.listen.feedback.Feedbacks;
import io.barnraiser.listen.feedback.Way;
import io.barnraiser.people.consent.Permit;
import io.barnraiser.people.member.Identity;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.notice.Notice;
import io.barnraiser.people.notice.Notices;
import io.barnraiser.people.notice.Post;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.mail.Sending;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Answers members, by the way that somebody of the team chose, and writes it down once it went
/// out. Who said the same is told too: by the same way where it is open to them, else by another
/// that is.
final class Answers {

    /// Where members read what they were told.
    private static final String OWN_PAGE = "/mine";

    private static final Optional<Sent> CLOSED = Optional.of(new Sent.Not(""));

    private static final int MOST_TOLD = 200;
    private static final int EXCERPT = 600;

    private final Database database;
    private final Feedbacks feedbacks;
    private final Members members;
    private final Post post;
    private final Notices notices;
    private final Hub hub;
    private final Sources sources;
    private final Connectors connectors;
    private final Activities activities;
    private final Claims claims;

    /// What an answer goes through.
    record Neighbours(Members members, Post post, Notices notices, Hub hub, Sources sources, Connectors connectors) {}

    Answers(Database database, Feedbacks feedbacks, Neighbours neighbours, Claims claims) {
        this.database = database;
        this.feedbacks = feedbacks;
        this.members = neighbours.members();
        this.post = neighbours.post();
        this.notices = neighbours.notices();
        this.hub = neighbours.hub();
        this.sources = neighbours.sources();
        this.connectors = neighbours.connectors();
        this.activities = new Activities(database);
        this.claims = claims;
    }

    /// By which ways the one who said it can be answered, the most personal first.
    List<Offer> offers(Feedback feedback) {
        return database.read(handle -> {
            Optional<MemberId> member = member(handle, feedback);
            Optional<Place> place = place(handle, feedback);
            boolean hasAccount =
                    member.flatMap(somebody -> hub.accountOf(handle, somebody)).isPresent();
            boolean mayMail = member.flatMap(somebody -> post.permit(handle, somebody, Notices.ANSWERS))
                    .isPresent();
            return List.of(
                    new Offer(
                            Way.PLACE, place.isPresent(), place.map(Place::name).orElse("place")),
                    new Offer(Way.HUB, hasAccount, "hub"),
                    new Offer(Way.MAIL, mayMail, "mail"),
                    new Offer(Way.ELSEWHERE, true, ""));
        });
    }

    /// Answers the one who said it, and those who said the same and wait with them.
    Sent answer(String actor, Feedback feedback, Way way, String text) {
        if (wasSent(feedback, text)) {
            return new Sent.Out(0, 0);
        }
        List<Feedback> same = feedbacks.mergedInto(feedback.id(), MOST_TOLD);
        Optional<Sent> failure = send(actor, feedback, way, text);
        if (failure.isPresent()) {
            return failure.get();
        }
        int told = 1;
        for (Feedback other : same) {
            told += reach(actor, other, way, text) ? 1 : 0;
        }
        return new Sent.Out(told, same.size() + 1 - told);
    }

    /// Somebody pressed the button twice: the answer that holds is this one.
    private boolean wasSent(Feedback feedback, String text) {
        return feedbacks.deeds(feedback.id()).stream()
                .anyMatch(deed -> deed.act() instanceof Act.Answered answered
                        && answered.text().equals(text)
                        && feedback.answeredAt() > 0);
    }

    private boolean reach(String actor, Feedback other, Way way, String text) {
        List<Way> open = new ArrayList<>(offers(other).stream()
                .filter(Offer::open)
                .map(Offer::way)
                .filter(candidate -> candidate != Way.ELSEWHERE)
                .toList());
        if (open.remove(way)) {
            open.addFirst(way);
        }
        return open.stream()
                .anyMatch(candidate -> send(actor, other, candidate, text).isEmpty());
    }

    /// Why it did not go out; empty when it did, and stands written down.
    private Optional<Sent> send(String actor, Feedback feedback, Way way, String text) {
        return switch (way) {
            case MAIL -> mail(actor, feedback, text);
            case PLACE -> inPlace(actor, feedback, text);
            case HUB -> onTheirPage(actor, feedback, text);
            case ELSEWHERE -> {
                feedbacks.act(actor, feedback.id(), new Act.Answered(way, text));
                yield Optional.empty();
            }
        };
    }

    private Optional<Sent> mail(String actor, Feedback feedback, String text) {
        Optional<Permit> permit = database.read(
                handle -> member(handle, feedback).flatMap(member -> post.permit(handle, member, Notices.ANSWERS)));
        if (permit.isEmpty()) {
            return CLOSED;
        }
        Locale language = post.language(permit.get());
        Post.Letter letter = new Post.Letter(
                "answer-" + feedback.id() + "-" + Math.floorMod(text.hashCode(), 1_000_000),
                post.text(language, "listening.mail.subject", post.brand()),
                text + "\n\n" + post.text(language, "listening.mail.quote") + "\n> "
                        + excerpt(feedback.text()).replace("\n", "\n> "));
        return switch (post.send(permit.get(), new IdentityId(feedback.identity()), letter)) {
            case Sending.Sent() -> {
                feedbacks.act(actor, feedback.id(), new Act.Answered(Way.MAIL, text));
                yield Optional.empty();
            }
            case Sending.NotConfigured() -> CLOSED;
            case Sending.Refused(String why) -> Optional.of(new Sent.Not(why));
            case Sending.Failed(String why) -> Optional.of(new Sent.Not(why));
        };
    }

    private Optional<Sent> onTheirPage(String actor, Feedback feedback, String text) {
        return database.write(handle -> {
            boolean has = member(handle, feedback)
                    .flatMap(member -> hub.accountOf(handle, member))
                    .isPresent();
            if (!has
                    || !(feedbacks.act(handle, actor, feedback.id(), new Act.Answered(Way.HUB, text))
                            instanceof ActResult.Done(long deed))) {
                return CLOSED;
            }
            notices.tell(
                    handle,
                    new IdentityId(feedback.identity()),
                    new Notice(
                            "feedback:%s:answer:%d".formatted(feedback.id(), deed),
                            "answer",
                            "listening.notice.answer",
                            List.of(excerpt(text)),
                            OWN_PAGE));
            return Optional.empty();
        });
    }

    private Optional<Sent> inPlace(String actor, Feedback feedback, String text) {
        Optional<Place> place = database.read(handle -> place(handle, feedback));
        if (place.isEmpty()) {
            return CLOSED;
        }
        return claims.once(
                feedback.id(),
                actor,
                () -> wasSent(feedbacks.find(feedback.id()).orElse(feedback), text),
                () -> place.get().poster().post(place.get().thing(), text),
                handle -> feedbacks.act(handle, actor, feedback.id(), new Act.Answered(Way.PLACE, text)));
    }

    private record Place(String name, String thing, Connector.Poster poster) {}

    /// Where it was said, if its connector can write there.
    private Optional<Place> place(Handle handle, Feedback feedback) {
        Source source = sources.get(handle, new SourceId(feedback.source()));
        Optional<ActivityObject> thing = Optional.ofNullable(
                activities.objects(handle, Set.of(feedback.object())).get(feedback.object()));
        if (thing.isEmpty() || feedback.thread() == 0) {
            return Optional.empty();
        }
        return connectors
                .find(source.kind())
                .flatMap(connector -> connector.poster(source))
                .map(poster -> new Place(source.name(), thing.get().externalId(), poster));
    }

    private Optional<MemberId> member(Handle handle, Feedback feedback) {
        return members.identities(handle, List.of(new IdentityId(feedback.identity()))).values().stream()
                .map(Identity::member)
                .findFirst();
    }

    static String excerpt(String text) {
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + " …";
    }
}
