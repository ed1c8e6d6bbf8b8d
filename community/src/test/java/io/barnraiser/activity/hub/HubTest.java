package io.barnraiser.activity.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barnraiser.activity.ingest.Incoming;
import io.barnraiser.activity.ingest.Parsed;
import io.barnraiser.activity.ingest.Person;
import io.barnraiser.activity.ingest.Receipt;
import io.barnraiser.activity.ingest.Thing;
import io.barnraiser.activity.log.Activity;
import io.barnraiser.activity.log.ActivityId;
import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.activity.source.NewSource;
import io.barnraiser.activity.source.SourceId;
import io.barnraiser.people.account.Account;
import io.barnraiser.people.account.Role;
import io.barnraiser.people.consent.ConsentChannel;
import io.barnraiser.people.consent.ConsentStanding;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Standing;
import io.barnraiser.people.notice.NoticeModule;
import io.barnraiser.people.notice.Notices;
import io.barnraiser.people.privacy.ExportFormat;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.error.ProblemException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@BothDatabases
final class HubTest {

    private final Square square;

    HubTest(Database database) {
        square = new Square(database, List.of(NoticeModule.BUNDLE));
    }

    @AfterEach
    void close() {
        square.close();
    }

    @Test
    void an_account_with_a_proved_address_is_the_person_whom_the_shop_knows_by_it() {
        IdentityId buyer = bought("ada@example.org");
        Account ada = square.has("Ada", Role.MEMBER);

        IdentityId here = square.hub.identityOf(ada.id());

        assertThat(square.member(here)).isEqualTo(square.member(buyer));
        assertThat(square.hub.identityOf(ada.id())).isEqualTo(here);
        assertThat(square.count("activity")).isEqualTo(2);
    }

    @Test
    void an_address_that_was_not_proved_joins_nobody() {
        IdentityId buyer = bought("ada@example.org");
        Account ada = square.invited("Ada", Role.MEMBER);

        assertThat(square.member(square.hub.identityOf(ada.id()))).isNotEqualTo(square.member(buyer));
    }

    @Test
    void an_act_stands_in_the_log_once_with_its_thing_and_its_author() {
        Account ada = square.has("Ada", Role.MEMBER);
        HubAct act = HubAct.of("idea:1", ActivityKind.CREATE, Square.START)
                .on(Thing.of("idea", "idea:1").titled("A lighter bell").at("/ideas/1"))
                .saying("The bell is too heavy.")
                .inLanguage("en");

        Receipt first = square.hub.record(ada.id(), act);
        Receipt again = square.hub.record(ada.id(), act);

        assertThat(first.accepted()).isEqualTo(1);
        assertThat(again.duplicate()).isEqualTo(1);
        Activity kept = square.activities.find(new ActivityId(1)).orElseThrow();
        assertThat(kept.text()).contains("The bell is too heavy.");
        assertThat(kept.identityId()).isEqualTo(square.hub.identityOf(ada.id()).value());
        assertThat(thing("idea:1"))
                .isEqualTo("idea A lighter bell https://community.example.org/ideas/1 " + kept.identityId());
    }

    @Test
    void a_reply_reaches_the_author_and_a_vote_makes_nobody_an_author() {
        Account ada = square.has("Ada", Role.MEMBER);
        Account leo = square.has("Leo", Role.MEMBER);
        Thing idea = Thing.of("idea", "idea:1");
        square.hub.record(
                leo.id(),
                HubAct.of("idea:1:vote:leo", ActivityKind.LIKE, Square.START).on(idea));
        square.hub.record(
                ada.id(), HubAct.of("idea:1", ActivityKind.CREATE, Square.START).on(idea));
        square.hub.record(
                leo.id(),
                HubAct.of("idea:1:comment:1", ActivityKind.REPLY, Square.START)
                        .on(Thing.of("comment", "idea:1:comment:1").in("idea:1"))
                        .answering(idea)
                        .saying("Yes."));

        assertThat(thing("idea:1"))
                .endsWith(" " + square.hub.identityOf(ada.id()).value());
        assertThat(thing("idea:1:comment:1"))
                .endsWith(" " + square.hub.identityOf(leo.id()).value());
    }

    @Test
    void what_is_said_towards_somebody_is_kept_where_they_were_here_before() {
        Account ada = square.has("Ada", Role.MEMBER);
        Account leo = square.has("Leo", Role.MEMBER);
        IdentityId forum = bought("leo@example.org");
        HubAct thanks =
                HubAct.of("thanks:1", ActivityKind.MENTION, Square.START).towards(forum);
        square.hub.record(ada.id(), thanks);
        IdentityId here = square.hub.identityOf(leo.id());
        square.hub.record(
                ada.id(),
                HubAct.of("thanks:2", ActivityKind.MENTION, Square.START).towards(forum));

        assertThat(directed("thanks:1")).isNull();
        assertThat(directed("thanks:2")).isEqualTo(here.value());
    }

    @Test
    void staff_are_marked_as_staff() {
        Account mia = square.has("Mia", Role.STAFF);

        MemberId member = square.member(square.hub.identityOf(mia.id()));

        assertThat(square.database
                        .read(handle -> square.members.get(handle, member))
                        .standing())
                .isEqualTo(Standing.STAFF);
    }

    @Test
    void another_name_is_known_at_once_and_so_is_the_old_one_again() {
        Account ada = square.has("Ada", Role.MEMBER);
        IdentityId here = square.hub.identityOf(ada.id());
        for (String name : List.of("Ada L.", "Ada")) {
            square.pass(java.time.Duration.ofSeconds(1));
            square.account.accounts().changeProfile(ada.id(), name, "en", "UTC");

            assertThat(square.hub.identityOf(ada.id())).isEqualTo(here);
            assertThat(square.database
                            .read(handle -> square.members.get(handle, square.members.memberOf(handle, here)))
                            .name())
                    .isEqualTo(name);
        }
    }

    @Test
    void there_is_one_source_whatever_the_team_calls_it() {
        square.sources.add(NewSource.trusted("Hub", "csv"));
        SourceId hub = square.hub.source();

        square.sources.rename(hub, "Our place");

        assertThat(square.hub.source()).isEqualTo(hub);
        assertThat(new Hub(
                                square.database,
                                square.account.accounts(),
                                square.members,
                                square.sources,
                                square.ingest.ingest(),
                                () -> Square.ADDRESS,
                                square)
                        .source())
                .isEqualTo(hub);
    }

    @Test
    void a_record_is_understood_again_as_it_was_the_first_time() {
        Statement said = Statement.of(
                HubAct.of("idea:1", ActivityKind.CREATE, Square.START)
                        .on(Thing.of("idea", "idea:1").titled("A bell").in("board:1"))
                        .saying("Ring"),
                new Statement.Who("7", "Ada", "ada@example.org", true, false),
                java.util.Optional.of("8"),
                "https://x.example");
        Incoming first = said.incoming();

        assertThat(new HubConnector().reparse(square.sources.get(square.hub.source()), first.raw()))
                .containsExactly(Parsed.of(first));
        assertThat(new HubConnector()
                        .reparse(square.sources.get(square.hub.source()), "{")
                        .getFirst())
                .isInstanceOf(Parsed.Dropped.class);
    }

    @Test
    void who_joined_is_known_and_what_they_allowed_stands_in_the_ledger_once() {
        Account ada = square.has("Ada", Role.MEMBER);
        Instant agreed = square.instant().minusSeconds(600);
        square.newcomers.joined(ada, "I agree to mails", true, agreed);
        square.newcomers.joined(ada, "I agree to mails", true, agreed);

        MemberId member = square.member(square.hub.identityOf(ada.id()));

        square.database.run(handle -> {
            assertThat(square.consents.standing(handle, member, Notices.ANSWERS, ConsentChannel.EMAIL))
                    .isInstanceOf(ConsentStanding.Allowed.class);
            assertThat(square.consents.history(handle, member))
                    .extracting(entry -> entry.consent().happenedAt())
                    .containsExactly(agreed);
            assertThat(square.hub.accountOf(handle, member)).contains(ada.id());
        });
        assertThat(square.newcomers.isKnown("ada@example.org")).isTrue();
        assertThat(square.newcomers.isKnown("leo@example.org")).isFalse();
    }

    @Test
    void an_erasure_takes_the_account_of_a_member_and_who_comes_back_is_let_in() {
        Account ada = square.has("Ada", Role.MEMBER);
        MemberId member = square.member(square.hub.identityOf(ada.id()));
        ByteArrayOutputStream export = new ByteArrayOutputStream();
        square.privacy.export("test", member, ExportFormat.JSON, export);
        assertThat(export.toString(StandardCharsets.UTF_8)).contains("\"accounts\"", "ada@example.org");

        square.privacy.erase("test", member, "asked for");

        assertThat(square.account.accounts().find(ada.id())).isEmpty();
        Account back = square.has("Ada", Role.MEMBER);
        assertThatThrownBy(() -> square.hub.identityOf(back.id())).isInstanceOf(ProblemException.class);
        square.newcomers.joined(back, "", false, square.instant());
        assertThat(square.hub.identityOf(back.id())).isNotNull();
    }

    @Test
    void an_erasure_leaves_the_account_of_somebody_who_works_for_the_brand() {
        Account mia = square.has("Mia", Role.STAFF);

        square.privacy.erase("test", square.member(square.hub.identityOf(mia.id())), "asked for");

        assertThat(square.account.accounts().find(mia.id())).isPresent();
    }

    private IdentityId bought(String email) {
        SourceId shop =
                square.sources.findOrAdd(NewSource.trusted("Shop", "csv")).id();
        square.ingest
                .ingest()
                .accept(
                        shop,
                        List.of(Parsed.of(Incoming.of(
                                        "order-1",
                                        "purchase",
                                        Square.START,
                                        Person.account("c1").vouchedEmail(email).build())
                                .raw("{}")
                                .build())));
        return square.database.read(handle -> square.members
                .identity(handle, shop.value(), "c1")
                .orElseThrow()
                .id());
    }

    private String thing(String externalId) {
        return square.database.read(handle -> handle.createQuery(
                        "SELECT type, title, url, author_identity_id FROM activity_object WHERE external_id = :id")
                .bind("id", externalId)
                .map((row, context) ->
                        row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " " + row.getObject(4))
                .one());
    }

    private Long directed(String externalId) {
        return square.database.read(
                handle -> handle.createQuery("SELECT directed_identity_id FROM activity WHERE external_id = :id")
                        .bind("id", externalId)
                        .map((row, context) -> row.getObject(1) == null ? null : row.getLong(1))
                        .list()
                        .getFirst());
    }
}
