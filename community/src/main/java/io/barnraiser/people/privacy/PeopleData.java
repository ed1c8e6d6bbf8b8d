package io.barnraiser.people.privacy;

import io.barnraiser.people.consent.Consent;
import io.barnraiser.people.consent.Consents;
import io.barnraiser.people.member.Member;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.member.SourceNames;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// What the features before this one keep of a person: their part of an export. An erasure removes it last and at
/// once, see {@link Erasing}.
final class PeopleData {

    private final Members members;
    private final Consents consents;
    private final SourceNames sources;

    PeopleData(Members members, Consents consents, SourceNames sources) {
        this.members = members;
        this.consents = consents;
        this.sources = sources;
    }

    List<PersonalData> sections() {
        return List.of(
                new Section(
                        "member", "Who they are", List.of("number", "name", "standing", "known_since"), this::member),
                new Section(
                        "identities",
                        "Where we know them from",
                        List.of(
                                "number",
                                "source",
                                "id",
                                "kind",
                                "handle",
                                "name",
                                "email",
                                "email_proved",
                                "url",
                                "first_seen",
                                "last_change"),
                        this::identities),
                new Section("keys", "By what they are recognised", List.of("type", "value", "proved"), this::keys),
                new Section(
                        "traits",
                        "What is stated of them",
                        List.of("identity", "name", "value", "stated_at"),
                        this::traits),
                new Section(
                        "consents",
                        "What they allowed and refused",
                        List.of(
                                "purpose",
                                "channel",
                                "decision",
                                "origin",
                                "wording",
                                "evidence",
                                "happened_at",
                                "known_at"),
                        this::consents),
                new Section("notes", "Notes of the team", List.of("author", "body", "created_at"), this::notes),
                new Section("tags", "Tags of the team", List.of("tag", "added_by", "added_at"), this::tags),
                new Section(
                        "merges",
                        "Which identities were joined, and which were taken apart again",
                        List.of("one", "other", "rule", "evidence", "actor", "at", "undone_by", "undone_at"),
                        this::merges),
                new Section(
                        "refusals",
                        "Where a rule did not join them with somebody",
                        List.of("one", "other", "rule", "reason", "evidence", "at"),
                        this::refusals));
    }

    private void member(Handle handle, DataSubject person, PersonalData.Rows rows) {
        Member member = members.get(handle, person.member());
        rows.add(member.id().value(), member.name(), member.standing(), member.createdAt());
    }

    private void identities(Handle handle, DataSubject person, PersonalData.Rows rows) {
        members.identities(handle, person.member())
                .forEach(identity -> rows.add(
                        identity.id().value(),
                        sources.name(handle, identity.sourceId()),
                        identity.externalId(),
                        identity.kind(),
                        identity.handle().orElse(null),
                        identity.name().orElse(null),
                        identity.email().orElse(null),
                        identity.emailVouched(),
                        identity.url().orElse(null),
                        identity.createdAt(),
                        identity.updatedAt()));
    }

    private void keys(Handle handle, DataSubject person, PersonalData.Rows rows) {
        members.keys(handle, person.member()).forEach(key -> rows.add(key.type(), key.value(), key.vouched()));
    }

    private void traits(Handle handle, DataSubject person, PersonalData.Rows rows) {
        members.traits(handle, person.member())
                .forEach(trait -> rows.add(trait.identity().value(), trait.name(), trait.value(), trait.statedAt()));
    }

    private void consents(Handle handle, DataSubject person, PersonalData.Rows rows) {
        consents.history(handle, person.member()).forEach(entry -> {
            Consent consent = entry.consent();
            rows.add(
                    consent.purpose().name(),
                    consent.channel(),
                    consent.decision(),
                    consent.origin(),
                    consent.wording(),
                    consent.evidence(),
                    consent.happenedAt(),
                    entry.knownAt());
        });
    }

    private void notes(Handle handle, DataSubject person, PersonalData.Rows rows) {
        members.notes()
                .list(handle, person.member())
                .forEach(note -> rows.add(note.author(), note.body(), note.createdAt()));
    }

    private void tags(Handle handle, DataSubject person, PersonalData.Rows rows) {
        members.notes().tags(handle, person.member()).forEach(tag -> rows.add(tag.tag(), tag.addedBy(), tag.addedAt()));
    }

    private void merges(Handle handle, DataSubject person, PersonalData.Rows rows) {
        members.history(handle, person.member())
                .forEach(merge -> rows.add(
                        merge.a().value(),
                        merge.b().value(),
                        merge.rule(),
                        merge.evidence(),
                        merge.actor(),
                        merge.at(),
                        merge.undone().map(undone -> undone.actor()).orElse(null),
                        merge.undone().map(undone -> undone.at()).orElse(null)));
    }

    private void refusals(Handle handle, DataSubject person, PersonalData.Rows rows) {
        members.refusals(handle, person.member())
                .forEach(refusal -> rows.add(
                        refusal.identity().value(),
                        refusal.other().map(other -> other.value()).orElse(null),
                        refusal.rule(),
                        refusal.reason(),
                        refusal.evidence(),
                        refusal.at()));
    }

    /// A section that reads through a facade and leaves the removing to the erasure's last step.
    private record Section(String section, String title, List<String> columns, Reader reader) implements PersonalData {

        @Override
        public void export(Handle handle, DataSubject person, Rows rows) {
            reader.read(handle, person, rows);
        }

        @Override
        public int erase(Handle handle, DataSubject person, int limit) {
            return 0;
        }
    }

    @FunctionalInterface
    private interface Reader {
        void read(Handle handle, DataSubject person, PersonalData.Rows rows);
    }
}
