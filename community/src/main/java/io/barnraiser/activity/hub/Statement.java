package io.barnraiser.activity.hub;

import io.barnraiser.activity.ingest.Incoming;
import io.barnraiser.activity.ingest.IncomingBuilder;
import io.barnraiser.activity.ingest.Person;
import io.barnraiser.activity.ingest.Thing;
import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.platform.json.Json;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// What the hub tells of somebody, in the form in which it is kept and can be understood again.
///
/// @param at milliseconds since 1970
/// @param towards the number of the account that it was directed at
record Statement(
        String id,
        String kind,
        long at,
        Who who,
        Optional<What> object,
        Optional<What> replyTo,
        Optional<String> towards,
        Optional<String> label,
        Optional<String> text,
        Optional<String> language) {

    /// Kinds of acts that make the thing that they are about.
    private static final Set<String> MAKING =
            Set.of(ActivityKind.CREATE.name(), ActivityKind.REPLY.name(), ActivityKind.REVIEW.name());

    /// Somebody with an account, or a visitor.
    ///
    /// @param id the number of the account
    /// @param verified whether they proved the address
    record Who(String id, String name, String email, boolean verified, boolean staff) {

        private static final String VISITOR = "visitor:";

        /// Somebody without an account whom a personal link named.
        static Who visitor(IdentityId person) {
            return new Who(VISITOR + person.value(), "", "", false, false);
        }

        static boolean isVisitor(String id) {
            return id.startsWith(VISITOR);
        }

        Person person() {
            Person.Kind kind = isVisitor(id) ? Person.Kind.ANONYMOUS : Person.Kind.ACCOUNT;
            Person.Builder person =
                    Person.of(kind, id).name(name).standing(staff ? Person.Standing.STAFF : Person.Standing.MEMBER);
            return (verified ? person.vouchedEmail(email) : person.email(email)).build();
        }
    }

    /// A thing of the hub.
    record What(String type, String id, Optional<String> parent, Optional<String> title, Optional<String> url) {

        static What of(Thing thing, String site) {
            return new What(
                    thing.type(),
                    thing.externalId(),
                    thing.parentExternalId(),
                    thing.title(),
                    thing.url().map(url -> url.startsWith("/") ? site + url : url));
        }

        Thing thing() {
            Thing thing = Thing.of(type, id).in(parent.orElse("")).titled(title.orElse(""));
            return thing.at(url.orElse(""));
        }
    }

    /// That somebody is here, and what they are called.
    static Statement presence(String id, Instant at, Who who) {
        return new Statement(
                id,
                ActivityKind.UPDATE.name(),
                at.toEpochMilli(),
                who,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// What somebody did.
    ///
    /// @param site the address of this installation, without a slash at its end
    static Statement of(HubAct act, Who who, Optional<String> towards, String site) {
        return new Statement(
                act.id(),
                act.kind().name(),
                act.at().toEpochMilli(),
                who,
                act.object().map(thing -> What.of(thing, site)),
                act.replyTo().map(thing -> What.of(thing, site)),
                towards,
                act.label(),
                act.text(),
                act.language());
    }

    static Statement read(String raw) {
        return Json.mapper().readValue(raw, Statement.class);
    }

    /// As the pipeline takes it.
    Incoming incoming() {
        Person actor = who.person();
        IncomingBuilder builder = Incoming.of(id, kind, Instant.ofEpochMilli(at), actor);
        object.map(What::thing)
                .map(thing -> MAKING.contains(kind) ? thing.by(actor) : thing)
                .ifPresent(builder::object);
        replyTo.map(What::thing).ifPresent(builder::replyTo);
        towards.map(account -> Person.account(account).build()).ifPresent(builder::directedAt);
        label.ifPresent(builder::label);
        text.ifPresent(builder::text);
        language.ifPresent(builder::language);
        return builder.raw(Json.write(this)).build();
    }
}
