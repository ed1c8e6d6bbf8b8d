package io.barnraiser.people.consent;

import static io.barnraiser.people.member.People.FORUM;
import static io.barnraiser.people.member.People.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barnraiser.people.account.AuditEntry;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.MergeResult;
import io.barnraiser.people.member.People;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.error.ProblemException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BothDatabases
final class ConsentsTest {

    private static final Purpose NEWS = new Purpose("newsletter");
    private static final Purpose RESEARCH = new Purpose("research");
    private static final String ADDRESS = "ada@example.org";

    private final People people;
    private final Consents consents;
    private IdentityId forum = new IdentityId(0);
    private IdentityId shop = new IdentityId(0);

    ConsentsTest(Database database) {
        this.people = new People(database);
        this.consents =
                new Consents(database, people.clock(), people.audit(), people.members(), KeyedHash.with(new byte[32]));
    }

    @BeforeEach
    void two_members() {
        forum = people.take(people.account(FORUM, "7").email(ADDRESS, false));
        shop = people.take(people.account(SHOP, "8").email("ada@shop.example", false));
    }

    @Test
    void who_never_decided_gets_nothing() {
        assertThat(permit(forum, ADDRESS, NEWS)).isEqualTo(PermitResult.Reason.NEVER_GRANTED);
    }

    @Test
    void a_permission_permits_its_purpose_and_channel_only() {
        say(forum, NEWS, Decision.GRANTED, Origin.IMPORT, "2026-01-01");
        assertThat(permit(forum, ADDRESS, NEWS)).isEqualTo("granted");
        assertThat(permit(forum, ADDRESS, RESEARCH)).isEqualTo(PermitResult.Reason.NEVER_GRANTED);
        assertThat(consents.permit(forum.bornWith(), "+49 151 2345678", NEWS, ConsentChannel.SMS))
                .isEqualTo(new PermitResult.Refused(PermitResult.Reason.NOT_THEIR_ADDRESS));
    }

    @Test
    void a_message_goes_to_an_address_of_the_member_only() {
        say(forum, NEWS, Decision.GRANTED, Origin.OWN_ACT, "2026-01-01");
        assertThat(permit(forum, "somebody@example.org", NEWS)).isEqualTo(PermitResult.Reason.NOT_THEIR_ADDRESS);
        assertThat(permit(forum, "no address", NEWS)).isEqualTo(PermitResult.Reason.NO_ADDRESS);
        assertThat(permit(forum, " ADA@example.org", NEWS)).isEqualTo("granted");
    }

    @Test
    void a_refusal_as_old_as_the_permission_wins() {
        say(forum, NEWS, Decision.GRANTED, Origin.OWN_ACT, "2026-01-01");
        say(forum, NEWS, Decision.WITHDRAWN, Origin.OWN_ACT, "2026-01-01");
        assertThat(permit(forum, ADDRESS, NEWS)).isEqualTo(PermitResult.Reason.FORBIDDEN);
    }

    @Test
    void the_persons_own_newer_act_lifts_a_refusal_and_an_import_does_not() {
        say(forum, NEWS, Decision.WITHDRAWN, Origin.OWN_ACT, "2026-01-01");
        say(forum, NEWS, Decision.GRANTED, Origin.IMPORT, "2026-02-01");
        assertThat(permit(forum, ADDRESS, NEWS)).isEqualTo(PermitResult.Reason.FORBIDDEN);
        say(forum, NEWS, Decision.GRANTED, Origin.OWN_ACT, "2026-03-01");
        assertThat(permit(forum, ADDRESS, NEWS)).isEqualTo("granted");
    }

    @Test
    void who_refuses_everything_refuses_each_thing() {
        say(forum, NEWS, Decision.GRANTED, Origin.OWN_ACT, "2026-01-01");
        record(
                forum,
                new Consent(
                        Purpose.EVERY,
                        ConsentChannel.EVERY,
                        Decision.DENIED,
                        Origin.OWN_ACT,
                        "",
                        "",
                        day("2026-02-01")));
        assertThat(permit(forum, ADDRESS, NEWS)).isEqualTo(PermitResult.Reason.FORBIDDEN);
    }

    @Test
    void a_refusal_holds_for_the_merged_person_and_for_both_after_the_unmerge() {
        say(forum, NEWS, Decision.GRANTED, Origin.OWN_ACT, "2026-01-01");
        say(shop, NEWS, Decision.GRANTED, Origin.OWN_ACT, "2026-01-01");
        MergeResult.Merged merged =
                (MergeResult.Merged) people.members().merge("Olga", forum.bornWith(), shop.bornWith(), "", false);
        say(shop, NEWS, Decision.WITHDRAWN, Origin.OWN_ACT, "2026-02-01");
        assertThat(permit(forum, ADDRESS, NEWS)).isEqualTo(PermitResult.Reason.FORBIDDEN);
        people.members().unmerge("Olga", merged.merge());
        assertThat(permit(forum, ADDRESS, NEWS)).isEqualTo(PermitResult.Reason.FORBIDDEN);
        assertThat(permit(shop, "ada@shop.example", NEWS)).isEqualTo(PermitResult.Reason.FORBIDDEN);
    }

    @Test
    void a_merge_takes_on_the_refusal_of_either_side() {
        say(forum, NEWS, Decision.GRANTED, Origin.OWN_ACT, "2026-01-01");
        say(shop, NEWS, Decision.DENIED, Origin.IMPORT, "2026-02-01");
        people.members().merge("Olga", forum.bornWith(), shop.bornWith(), "", false);
        assertThat(permit(forum, ADDRESS, NEWS)).isEqualTo(PermitResult.Reason.FORBIDDEN);
    }

    @Test
    void an_address_stays_suppressed_when_somebody_new_is_imported_with_it() {
        say(forum, NEWS, Decision.WITHDRAWN, Origin.OWN_ACT, "2026-02-01");
        IdentityId again = people.take(people.account(SHOP, "new").email(ADDRESS, false));
        say(again, NEWS, Decision.GRANTED, Origin.IMPORT, "2026-04-01");
        assertThat(permit(again, ADDRESS, NEWS)).isEqualTo(PermitResult.Reason.ADDRESS_FORBIDDEN);
        people.database().run(handle -> {
            consents.suppressErased(handle, forum.bornWith());
            consents.forget(handle, List.of(forum));
        });
        assertThat(permit(again, ADDRESS, NEWS)).isEqualTo(PermitResult.Reason.SUPPRESSED);
    }

    @Test
    void an_address_that_bounced_gets_nothing() {
        say(forum, NEWS, Decision.GRANTED, Origin.OWN_ACT, "2026-01-01");
        people.database()
                .run(handle -> assertThat(consents.suppress(
                                handle,
                                "barnraiser",
                                ADDRESS,
                                Purpose.EVERY,
                                ConsentChannel.EMAIL,
                                Suppression.Reason.BOUNCED))
                        .isTrue());
        assertThat(permit(forum, ADDRESS, NEWS)).isEqualTo(PermitResult.Reason.SUPPRESSED);
        assertThat(people.auditEntries()).extracting(AuditEntry::subject).noneMatch(text -> text.contains("ada"));
    }

    @Test
    void the_same_decision_told_twice_stands_there_once() {
        say(forum, NEWS, Decision.GRANTED, Origin.SOURCE, "2026-01-01");
        say(forum, NEWS, Decision.GRANTED, Origin.SOURCE, "2026-01-01");
        assertThat(people.database().<List<ConsentEntry>>read(h -> consents.history(h, forum.bornWith())))
                .hasSize(1);
    }

    @Test
    void a_refusal_of_a_merged_person_is_shown_once() {
        people.members().merge("Olga", forum.bornWith(), shop.bornWith(), "", false);
        say(shop, NEWS, Decision.DENIED, Origin.OWN_ACT, "2026-02-01");
        say(shop, NEWS, Decision.GRANTED, Origin.OWN_ACT, "2026-03-01");
        assertThat(people.database().<List<ConsentEntry>>read(h -> consents.history(h, forum.bornWith())))
                .extracting(entry -> entry.consent().decision())
                .containsExactly(Decision.GRANTED, Decision.DENIED);
    }

    @Test
    void a_clock_that_runs_ahead_gives_no_decision_more_weight() {
        say(forum, NEWS, Decision.GRANTED, Origin.SOURCE, "2031-01-01");
        say(forum, NEWS, Decision.WITHDRAWN, Origin.OWN_ACT, "2026-05-01");
        people.at("2026-05-01T10:00:01Z");
        record(
                forum,
                new Consent(
                        NEWS,
                        ConsentChannel.EMAIL,
                        Decision.WITHDRAWN,
                        Origin.OWN_ACT,
                        "",
                        "",
                        people.clock().instant()));
        assertThat(permit(forum, ADDRESS, NEWS)).isEqualTo(PermitResult.Reason.FORBIDDEN);
    }

    @Test
    void nobody_allows_everything_and_the_team_says_how_it_knows() {
        assertThatThrownBy(() -> new Consent(
                        Purpose.EVERY, ConsentChannel.EVERY, Decision.GRANTED, Origin.TEAM, "", " ", Instant.EPOCH))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem().fields())
                                .extracting(field -> field.field())
                                .containsExactly("purpose", "channel", "evidence"));
    }

    @Test
    void a_decision_that_the_team_records_is_in_the_audit_log() {
        consents.record(
                "Olga",
                forum.bornWith(),
                new Consent(NEWS, ConsentChannel.EMAIL, Decision.GRANTED, Origin.TEAM, "v1", "letter", Instant.EPOCH));
        assertThat(people.auditEntries()).extracting(AuditEntry::action).containsExactly("consent.record");
        assertThatThrownBy(() -> consents.record(
                        "Olga",
                        new MemberId(99),
                        new Consent(
                                NEWS,
                                ConsentChannel.EMAIL,
                                Decision.GRANTED,
                                Origin.TEAM,
                                "",
                                "letter",
                                Instant.EPOCH)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void no_code_outside_can_make_a_permit() {
        assertThat(Permit.class.getConstructors()).isEmpty();
        assertThat(Arrays.stream(Permit.class.getDeclaredMethods()))
                .noneMatch(method -> method.getReturnType() == Permit.class);
    }

    private void say(IdentityId who, Purpose purpose, Decision decision, Origin origin, String day) {
        record(who, new Consent(purpose, ConsentChannel.EMAIL, decision, origin, "", "evidence", day(day)));
    }

    private void record(IdentityId who, Consent consent) {
        people.database().run(handle -> consents.record(handle, Map.of(who, List.of(consent))));
    }

    private static Instant day(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }

    private Object permit(IdentityId who, String address, Purpose purpose) {
        return switch (consents.permit(people.memberOf(who), address, purpose, ConsentChannel.EMAIL)) {
            case PermitResult.Granted granted -> "granted";
            case PermitResult.Refused refused -> refused.reason();
        };
    }
}
