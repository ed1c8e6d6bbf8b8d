package io.barnraiser.connectors.stackexchange;

import io.barnraiser.activity.ingest.DropReason;
import io.barnraiser.activity.ingest.ExternalKey;
import io.barnraiser.activity.ingest.Incoming;
import io.barnraiser.activity.ingest.IncomingBuilder;
import io.barnraiser.activity.ingest.Parsed;
import io.barnraiser.activity.ingest.Person;
import io.barnraiser.activity.ingest.Thing;
import io.barnraiser.connectors.HtmlText;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a row of a dump says.
///
/// Somebody whose account was deleted is kept under the name that was left ({@code deleted:name}); without even a name
/// the
/// row is dropped. What the site's own account (-1) did is dropped.
final class Understanding {

    /// Written into kept rows: what the files beside told, so that the row alone says it again.
    static final String NAMED = "NamedUserId";
    /// As {@link #NAMED}: who accepted the answer.
    static final String ASKER = "AskerUserId";

    private static final String SYSTEM = "-1";
    private static final Set<String> EDITS = Set.of("4", "5", "6", "7", "8", "9", "24");

    private final String site;
    private final Surroundings around;

    /// @param site the address of the site without a slash at its end; empty where nobody stated it
    Understanding(String site, Surroundings around) {
        this.site = site;
        this.around = around;
    }

    Parsed parse(DumpRow row) {
        return switch (row.table().toLowerCase(Locale.ROOT)) {
            case "users" -> user(row);
            case "posts" -> post(row);
            case "comments" -> comment(row);
            case "votes" -> vote(row);
            case "badges" -> badge(row);
            case "posthistory" -> edit(row);
            case "postlinks" ->
                dropped(row, DropReason.NOT_AN_ACTIVITY, "a link between two posts; the dump does not say who made it");
            case "tags" -> dropped(row, DropReason.NOT_AN_ACTIVITY, "a tag is nothing that somebody did");
            default -> dropped(row, DropReason.UNKNOWN_TYPE, "a dump has no table '" + row.table() + "'");
        };
    }

    private Parsed user(DumpRow row) {
        Optional<String> id = row.text("Id");
        Person.Builder person = Person.account(id.orElse(""))
                .name(row.text("DisplayName").orElse(""))
                .url(url("/users/" + id.orElse("")))
                .trait("location", row.text("Location").orElse(""))
                .trait("website", row.text("WebsiteUrl").orElse(""))
                .trait("reputation", row.text("Reputation").orElse(""));
        row.text("AccountId").ifPresent(account -> person.key(new ExternalKey("stackexchange", account, true)));
        return by(
                row, id.map(there -> person.build()), "CreationDate", (who, at) -> one(row, "user:", "join", at, who));
    }

    private Parsed post(DumpRow row) {
        String type = row.text("PostTypeId").orElse("");
        String id = "post:" + row.text("Id").orElse("");
        String said = HtmlText.of(row.text("Body").orElse(""));
        return by(row, person(row, "OwnerUserId", "OwnerDisplayName"), "CreationDate", (who, at) -> switch (type) {
            case "1" ->
                one(row, "post:", "create", at, who)
                        .object(question(id)
                                .by(who)
                                .titled(row.text("Title").orElse(""))
                                .at(url("/questions/" + row.text("Id").orElse(""))))
                        .text(said);
            case "2" ->
                one(row, "post:", "reply", at, who)
                        .object(Thing.of("post", id)
                                .by(who)
                                .in(parent(row))
                                .at(url("/a/" + row.text("Id").orElse(""))))
                        .replyTo(question(parent(row)))
                        .text(said);
            case "4", "5", "6" ->
                one(row, "post:", "create", at, who)
                        .object(Thing.of("article", id).by(who))
                        .text(said);
            default -> null;
        });
    }

    private Parsed comment(DumpRow row) {
        String text = row.text("Text").orElse("");
        String post = row.text("PostId").orElse("");
        Optional<String> named = row.text(NAMED)
                .or(() -> around.named(post, text, row.text("UserId").orElse("")));
        DumpRow kept = with(row, NAMED, named);
        return by(kept, person(row, "UserId", "UserDisplayName"), "CreationDate", (who, at) -> {
            IncomingBuilder reply = one(kept, "comment:", "reply", at, who)
                    .object(Thing.of("comment", "comment:" + row.text("Id").orElse(""))
                            .by(who)
                            .in("post:" + post)
                            .at(url("/posts/comments/" + row.text("Id").orElse(""))))
                    .replyTo(Thing.of("post", "post:" + post))
                    .text(text);
            named.ifPresent(id -> reply.directedAt(Person.account(id).build()));
            return reply;
        });
    }

    private Parsed vote(DumpRow row) {
        String post = row.text("PostId").orElse("");
        Thing thing = Thing.of("post", "post:" + post);
        return switch (row.text("VoteTypeId").orElse("")) {
            case "1" -> {
                Optional<String> asker = row.text(ASKER).or(() -> around.asker(post));
                if (asker.isEmpty()) {
                    yield dropped(
                            row,
                            DropReason.NO_PERSON,
                            "who asked is not known: their account is gone, or the file"
                                    + " Posts does not lie beside this one");
                }
                DumpRow kept = with(row, ASKER, asker);
                yield by(
                        kept,
                        asker.map(id -> Person.account(id).build()),
                        "CreationDate",
                        (who, at) -> one(kept, "vote:", "accept", at, who).object(thing));
            }
            case "5" ->
                by(
                        row,
                        person(row, "UserId", ""),
                        "CreationDate",
                        (who, at) -> one(row, "vote:", "follow", at, who).object(thing));
            case "8" ->
                by(
                        row,
                        person(row, "UserId", ""),
                        "CreationDate",
                        (who, at) ->
                                one(row, "vote:", "act", at, who).object(thing).label("bounty"));
            default -> dropped(row, DropReason.NO_PERSON, "the dump does not say who voted");
        };
    }

    private Parsed badge(DumpRow row) {
        String name = row.text("Name").orElse("");
        return by(
                row,
                person(row, "UserId", ""),
                "Date",
                (who, at) -> one(row, "badge:", "earn", at, who)
                        .label(name)
                        .object(Thing.of("badge", "badge:" + name).titled(name)));
    }

    private Parsed edit(DumpRow row) {
        if (!EDITS.contains(row.text("PostHistoryTypeId").orElse(""))) {
            return dropped(row, DropReason.NOT_AN_ACTIVITY, "not an edit: the post itself tells of it");
        }
        return by(
                row,
                person(row, "UserId", "UserDisplayName"),
                "CreationDate",
                (who, at) -> one(row, "history:", "update", at, who)
                        .object(Thing.of("post", "post:" + row.text("PostId").orElse("")))
                        .label(row.text("Comment").orElse("")));
    }

    /// How an activity is made of somebody and a time; {@code null} for a type of row that this knows nothing of.
    private interface Making {
        @org.jspecify.annotations.Nullable
        IncomingBuilder make(Person who, Instant at);
    }

    private static Parsed by(DumpRow row, Optional<Person> person, String time, Making making) {
        if (row.text("Id").isEmpty()) {
            return dropped(row, DropReason.NO_ID, "the row has no Id");
        }
        if (person.isEmpty()) {
            return dropped(row, DropReason.NO_PERSON, "the account was deleted, and no name was left");
        }
        if (person.get().externalId().equals(SYSTEM)) {
            return dropped(row, DropReason.SYSTEM_ACCOUNT, "done by the site's own account");
        }
        Optional<Instant> at = row.time(time);
        if (at.isEmpty()) {
            return dropped(row, DropReason.NO_TIME, "no time in " + time);
        }
        IncomingBuilder made = making.make(person.get(), at.get());
        return made == null
                ? dropped(row, DropReason.UNKNOWN_TYPE, "a type of post that is nobody's writing")
                : Parsed.of(made.build());
    }

    private static IncomingBuilder one(DumpRow row, String prefix, String kind, Instant at, Person who) {
        return Incoming.of(prefix + row.text("Id").orElse(""), kind, at, who).raw(row.xml());
    }

    private static Optional<Person> person(DumpRow row, String idName, String nameName) {
        return row.text(idName)
                .map(id -> Person.account(id).build())
                .or(() -> row.text(nameName)
                        .map(name -> Person.of(Person.Kind.NICK, "deleted:" + name.toLowerCase(Locale.ROOT))
                                .name(name)
                                .build()));
    }

    private static Thing question(String id) {
        return Thing.of("topic", id);
    }

    private static String parent(DumpRow row) {
        return "post:" + row.text("ParentId").orElse("");
    }

    private static DumpRow with(DumpRow row, String name, Optional<String> value) {
        if (value.isEmpty()) {
            return row;
        }
        Map<String, String> more = new LinkedHashMap<>(row.values());
        more.put(name, value.get());
        return new DumpRow(row.table(), more);
    }

    private String url(String path) {
        return site.isEmpty() ? "" : site + path;
    }

    private static Parsed dropped(DumpRow row, DropReason reason, String detail) {
        return Parsed.dropped(reason, detail, row.xml());
    }
}
