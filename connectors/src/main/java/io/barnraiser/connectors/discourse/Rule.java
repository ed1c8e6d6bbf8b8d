package io.barnraiser.connectors.discourse;

import io.barnraiser.activity.ingest.DropReason;
import io.barnraiser.activity.ingest.ExternalKey;
import io.barnraiser.activity.ingest.Incoming;
import io.barnraiser.activity.ingest.IncomingBuilder;
import io.barnraiser.activity.ingest.Parsed;
import io.barnraiser.activity.ingest.Person;
import io.barnraiser.activity.ingest.Thing;
import io.barnraiser.connectors.HtmlText;
import io.barnraiser.connectors.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What a record of Discourse says. Records are objects with one part that names them: {@code {"post": {...}}},
/// {@code {"user_action": {...}}} (a like, as it is read), {@code {"like": {...}}} (as a webhook sends it),
/// {@code {"user": {...}}}.
///
/// People are known by their handle in lower case, which is all that a mention tells; their number is a key beside it,
/// so
/// that somebody who is renamed stays the same.
final class Rule {

    private static final int SMALL_ACTION = 3;
    private static final int WHISPER = 4;

    private final String address;
    private final String host;

    /// @param address of the forum, without a slash at its end
    Rule(String address) {
        this.address = address;
        this.host = address.replaceAll("^https?://", "");
    }

    Parsed parse(JsonNode record) {
        String raw = record.toString();
        if (record.path("post").isObject()) {
            return post(record.path("post"), record.path("event").asString(""), raw);
        }
        if (record.path("user_action").isObject()) {
            return liked(record.path("user_action"), raw);
        }
        if (record.path("like").isObject()) {
            return like(record.path("like"), time(record, "received_at"), raw);
        }
        if (record.path("user").isObject()) {
            return user(record.path("user"), raw);
        }
        return Parsed.dropped(DropReason.UNKNOWN_TYPE, "neither a post nor a like nor a member", raw);
    }

    private Parsed post(JsonNode post, String event, String raw) {
        long id = post.path("id").asLong(0);
        long topic = post.path("topic_id").asLong(0);
        long number = post.path("post_number").asLong(0);
        Optional<Person> author = person(post);
        Optional<Instant> at = time(post, event.equals("post_edited") ? "updated_at" : "created_at");
        if (id == 0 || topic == 0 || number == 0) {
            return Parsed.dropped(DropReason.NO_ID, "the post lacks id, topic_id or post_number", raw);
        }
        Optional<Parsed> no = refusal(post, raw);
        if (no.isPresent()) {
            return no.get();
        }
        if (author.isEmpty()) {
            return Parsed.dropped(DropReason.NO_PERSON, "the author's account is gone", raw);
        }
        if (at.isEmpty()) {
            return Parsed.dropped(DropReason.NO_TIME, "the post has no created_at", raw);
        }
        Thing thing = thing(topic, number)
                .by(author.get())
                .in("t/" + topic)
                .titled(title(post))
                .at(address + "/t/" + topic + "/" + number);
        IncomingBuilder activity = Incoming.of(id(id, event, at.get()), kind(number, event), at.get(), author.get())
                .object(thing)
                .channel(post.path("category_slug").asString(""))
                .text(HtmlText.of(post.path("cooked").asString("")))
                .raw(raw);
        if (event.equals("post_edited")) {
            return Parsed.of(activity.build());
        }
        if (number > 1) {
            activity.replyTo(answered(post, topic));
        }
        List<Incoming> all = new ArrayList<>(List.of(activity.build()));
        Cooked cooked = Cooked.of(post.path("cooked").asString(""));
        cooked.mentions().forEach(name -> directed("mention", name, all));
        cooked.quotes().forEach(name -> directed("quote", name, all));
        return new Parsed.One(all);
    }

    private static Optional<Parsed> refusal(JsonNode post, String raw) {
        if (post.path("user_id").asLong(1) < 0) {
            return Optional.of(Parsed.dropped(DropReason.SYSTEM_ACCOUNT, "written by the forum itself", raw));
        }
        if (post.path("topic_archetype").asString("").equals("private_message")) {
            return Optional.of(Parsed.dropped(DropReason.NOT_AN_ACTIVITY, "a private message", ""));
        }
        int type = post.path("post_type").asInt(1);
        if (type == SMALL_ACTION || type == WHISPER) {
            return Optional.of(Parsed.dropped(
                    DropReason.NOT_AN_ACTIVITY,
                    type == WHISPER ? "a whisper among staff" : "a note of the forum, such as that a topic was closed",
                    raw));
        }
        if (!post.path("deleted_at").asString("").isEmpty()
                || post.path("user_deleted").asBoolean(false)) {
            return Optional.of(Parsed.dropped(DropReason.NOT_AN_ACTIVITY, "deleted in the forum", ""));
        }
        return Optional.empty();
    }

    private static String id(long id, String event, Instant at) {
        return event.equals("post_edited") ? "post:" + id + "#edit:" + at.toEpochMilli() : "post:" + id;
    }

    private static String kind(long number, String event) {
        return event.equals("post_edited") ? "update" : number == 1 ? "create" : "reply";
    }

    /// The post answered; without a number it is the topic itself, whose author is that of its first post.
    private Thing answered(JsonNode post, long topic) {
        long number = post.path("reply_to_post_number").asLong(1);
        Thing thing = thing(topic, Math.max(1, number)).in("t/" + topic);
        return Optional.of(post.path("reply_to_user"))
                .filter(user -> user.path("username").isString())
                .flatMap(this::person)
                .map(thing::by)
                .orElse(thing);
    }

    private void directed(String kind, String name, List<Incoming> all) {
        Incoming post = all.getFirst();
        Person other =
                Person.account(name.toLowerCase(Locale.ROOT)).handle(name).build();
        if (!other.externalId().equals(post.actor().externalId())) {
            IncomingBuilder activity = Incoming.of(
                            post.externalId() + "#" + kind + ":" + other.externalId(),
                            kind,
                            post.happenedAt(),
                            post.actor())
                    .directedAt(other);
            post.object().ifPresent(activity::object);
            post.channel().ifPresent(activity::channel);
            all.add(activity.build());
        }
    }

    private Parsed liked(JsonNode action, String raw) {
        String liker = action.path("acting_username").asString("");
        String author = action.path("username").asString("");
        Optional<Instant> at = time(action, "created_at");
        if (liker.isEmpty()) {
            return Parsed.dropped(DropReason.NO_PERSON, "nobody is named who liked it", raw);
        }
        return like(
                Person.account(liker.toLowerCase(Locale.ROOT)).handle(liker).build(),
                author,
                action.path("post_id").asLong(0),
                action.path("topic_id").asLong(0),
                action.path("post_number").asLong(0),
                at,
                raw);
    }

    private Parsed like(JsonNode like, Optional<Instant> received, String raw) {
        JsonNode post = like.path("post");
        Optional<Person> liker = person(like.path("user"));
        if (liker.isEmpty()) {
            return Parsed.dropped(DropReason.NO_PERSON, "nobody is named who liked it", raw);
        }
        return like(
                liker.get(),
                post.path("username").asString(""),
                post.path("id").asLong(0),
                post.path("topic_id").asLong(0),
                post.path("post_number").asLong(0),
                received,
                raw);
    }

    private Parsed like(
            Person liker, String author, long post, long topic, long number, Optional<Instant> at, String raw) {
        if (post == 0 || topic == 0 || number == 0) {
            return Parsed.dropped(DropReason.NO_ID, "the like does not say which post", raw);
        }
        if (at.isEmpty()) {
            return Parsed.dropped(DropReason.NO_TIME, "the like has no time", raw);
        }
        Thing thing = thing(topic, number).in("t/" + topic).at(address + "/t/" + topic + "/" + number);
        Thing whose = author.isEmpty()
                ? thing
                : thing.by(Person.account(author.toLowerCase(Locale.ROOT))
                        .handle(author)
                        .build());
        return Parsed.of(Incoming.of("like:" + post + ":" + liker.externalId(), "like", at.get(), liker)
                .object(whose)
                .raw(raw)
                .build());
    }

    private Parsed user(JsonNode user, String raw) {
        if (user.path("id").asLong(1) < 0) {
            return Parsed.dropped(DropReason.SYSTEM_ACCOUNT, "an account of the forum itself", raw);
        }
        Optional<Person> person = person(user);
        if (person.isEmpty()) {
            return Parsed.dropped(DropReason.NO_PERSON, "the account has no name", raw);
        }
        Optional<Instant> joined = time(user, "created_at");
        return joined.isEmpty()
                ? Parsed.dropped(
                        DropReason.NO_TIME, "the forum tells only to an administrator's key when somebody joined", raw)
                : Parsed.of(Incoming.of("user:" + person.get().externalId(), "join", joined.get(), person.get())
                        .raw(raw)
                        .build());
    }

    private Optional<Person> person(JsonNode node) {
        String handle = node.path("username").asString("");
        if (handle.isBlank()) {
            return Optional.empty();
        }
        Person.Builder person = Person.account(handle.toLowerCase(Locale.ROOT)).handle(handle);
        person.name(node.path("name").asString(""));
        JsonNode number = node.has("user_id") ? node.path("user_id") : node.path("id");
        if (number.asLong(0) > 0) {
            person.key(new ExternalKey("discourse:" + host, number.asString(""), true));
        }
        String email = node.path("email").asString("");
        if (email.contains("@")) {
            person.vouchedEmail(email.toLowerCase(Locale.ROOT));
        }
        for (String trait : List.of("trust_level", "days_visited", "posts_read_count", "topics_entered", "time_read")) {
            if (node.path(trait).isNumber()) {
                person.trait(trait.replace('_', ' '), node.path(trait).asString(""));
            }
        }
        if (node.path("admin").asBoolean(false)
                || node.path("moderator").asBoolean(false)
                || node.path("staff").asBoolean(false)) {
            person.standing(Person.Standing.STAFF);
        }
        return Optional.of(person.build());
    }

    private static String title(JsonNode post) {
        return post.path("topic_title").asString("");
    }

    private static Thing thing(long topic, long number) {
        return Thing.of("post", "t/" + topic + "/" + number);
    }

    private static Optional<Instant> time(JsonNode node, String name) {
        return Times.parse(node.path(name).asString(""));
    }
}
