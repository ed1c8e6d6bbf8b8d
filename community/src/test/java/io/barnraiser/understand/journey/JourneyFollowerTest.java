package io.barnraiser.understand.journey;

import static io.barnraiser.understand.journey.Street.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.activity.timeline.MemberGroup;
import io.barnraiser.activity.timeline.MemberJourneys;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BothDatabases
final class JourneyFollowerTest {

    private static final long ANNA = 1;
    private static final long BELA = 2;
    private static final long CARLA = 3;

    private final Street street;

    JourneyFollowerTest(Database database) {
        this.street = new Street(database);
    }

    @BeforeEach
    void three_people() {
        street.people(3);
    }

    @AfterEach
    void close() {
        street.close();
    }

    @Test
    void a_member_without_orders_is_not_in_purchase() {
        street.did(ANNA, ActivityKind.VIEW, DAY);
        street.buys(BELA, DAY);
        street.read();
        assertThat(street.path(ANNA)).containsExactly("awareness/awareness from 0", "dormant/awareness from 108");
        assertThat(street.path(BELA)).containsExactly("purchase/purchase from 0", "dormant/purchase from 108");
        assertThat(street.path(CARLA)).isEmpty();
    }

    @Test
    void an_order_that_was_paid_back_is_none() {
        long order = street.buys(ANNA, DAY);
        street.did(ANNA, ActivityKind.VIEW, DAY);
        street.read();
        street.refund(order, ANNA, DAY.plusDays(3));
        street.read();
        assertThat(street.path(ANNA)).containsExactly("awareness/awareness from 0", "dormant/awareness from 108");
    }

    @Test
    void two_looks_at_a_product_are_consideration_whenever_the_thing_is_known_to_be_one() {
        long thing = street.thing("thing", null);
        street.about(ANNA, ActivityKind.VIEW, DAY, thing);
        street.read();
        street.about(ANNA, ActivityKind.VIEW, DAY.plusDays(1), thing);
        street.read();
        assertThat(street.path(ANNA)).noneMatch(state -> state.startsWith("consideration"));
        street.teach(thing, "product", BELA);
        street.about(CARLA, ActivityKind.LIKE, DAY.plusDays(2), thing);
        street.read();
        assertThat(street.path(ANNA)).element(1).isEqualTo("consideration/consideration from 1");
        assertThat(street.table("journey_waiting")).isEmpty();
    }

    @Test
    void who_answers_somebody_that_has_not_bought_advocates_until_it_turns_out_that_they_had() {
        long question = street.thing("post", BELA);
        street.reply(ANNA, DAY, question);
        street.reply(ANNA, DAY.plusDays(1), question);
        street.read();
        assertThat(street.path(ANNA)).anyMatch(state -> state.startsWith("advocacy"));
        street.buys(BELA, DAY.minusDays(9));
        street.read();
        assertThat(street.path(ANNA)).noneMatch(state -> state.contains("advocacy"));
    }

    @Test
    void an_answer_before_its_question_counts_when_the_question_has_come() {
        long question = street.thing("thing", null);
        street.reply(ANNA, DAY, question);
        street.read();
        assertThat(street.path(ANNA)).noneMatch(state -> state.contains("advocacy"));
        street.teach(question, "post", BELA);
        street.about(BELA, ActivityKind.CREATE, DAY, question);
        street.read();
        assertThat(street.path(ANNA)).anyMatch(state -> state.startsWith("advocacy"));
    }

    @Test
    void who_advocates_is_an_evangelist_from_the_day_on_which_somebody_they_invited_came() {
        street.shares(ANNA, DAY.minusDays(40));
        street.shares(ANNA, DAY.minusDays(39));
        street.shares(ANNA, DAY);
        street.invite(ANNA, DAY, CARLA);
        street.read();
        assertThat(street.path(ANNA)).noneMatch(state -> state.contains("evangelism"));
        street.did(CARLA, ActivityKind.JOIN, DAY.plusDays(4));
        street.read();
        assertThat(street.path(ANNA)).contains("evangelism/evangelism from 4");
    }

    @Test
    void passing_something_on_and_talking_with_who_has_not_bought_are_no_advocacy() {
        street.about(ANNA, ActivityKind.SHARE, DAY, street.thing("article", BELA));
        street.did(ANNA, ActivityKind.REPLY, DAY, null, street.thing("post", BELA), null, null);
        street.read();
        assertThat(street.path(ANNA)).first().isEqualTo("awareness/awareness from 0");
    }

    @Test
    void who_comes_often_is_dormant_sooner_than_who_comes_seldom() {
        for (int day = 0; day <= 60; day += 3) {
            street.did(ANNA, ActivityKind.VIEW, DAY.plusDays(day));
        }
        street.did(BELA, ActivityKind.VIEW, DAY);
        street.did(BELA, ActivityKind.VIEW, DAY.plusDays(60));
        street.read();
        assertThat(street.path(ANNA)).last().isEqualTo("dormant/awareness from 81");
        // (30 + 61) (0.05^(-1/3) - 1) = 156.01
        assertThat(street.path(BELA)).last().isEqualTo("dormant/awareness from 217");
    }

    @Test
    void talk_in_a_channel_of_ideas_is_feedback() {
        street.channel(7, "Feature Ideas");
        street.in(ANNA, ActivityKind.CREATE, DAY, 7);
        street.read();
        assertThat(street.path(ANNA)).first().isEqualTo("feedback/feedback from 0");
    }

    @Test
    void a_merge_adds_up_evidence_and_its_undoing_takes_it_apart() {
        street.buys(ANNA, DAY);
        street.shares(BELA, DAY);
        street.read();
        street.merge(BELA, ANNA);
        street.read();
        assertThat(street.path(ANNA)).first().isEqualTo("advocacy/advocacy from 0");
        assertThat(street.path(BELA)).isEmpty();
        street.part(BELA, ANNA);
        street.read();
        assertThat(street.path(ANNA)).first().isEqualTo("purchase/purchase from 0");
        assertThat(street.path(BELA)).first().isEqualTo("advocacy/advocacy from 0");
    }

    @Test
    void a_merge_with_a_buyer_takes_the_advocacy_from_who_answered_them() {
        street.reply(ANNA, DAY, street.thing("post", BELA));
        street.buys(CARLA, DAY.minusDays(5));
        street.read();
        assertThat(street.path(ANNA)).anyMatch(state -> state.startsWith("advocacy"));
        street.merge(BELA, CARLA);
        street.read();
        assertThat(street.path(ANNA)).noneMatch(state -> state.startsWith("advocacy"));
    }

    @Test
    void who_works_for_the_brand_has_no_path_and_gets_it_back_with_the_standing() {
        street.buys(ANNA, DAY);
        street.read();
        street.standing(ANNA, "staff");
        street.read();
        assertThat(street.path(ANNA)).isEmpty();
        assertThat(street.table("journey_move")).isEmpty();
        street.standing(ANNA, "member");
        street.read();
        assertThat(street.path(ANNA)).hasSize(2);
    }

    @Test
    void moves_are_counted_with_the_days_to_come() {
        street.buys(ANNA, DAY);
        street.buys(BELA, DAY);
        street.read();
        assertThat(street.table("journey_move"))
                .hasSize(3)
                .allMatch(row -> row.contains("members=2"))
                .anyMatch(row -> row.contains("day=" + DAY.plusDays(108).toEpochDay()));
        street.buys(ANNA, DAY.plusDays(30));
        street.read();
        assertThat(street.table("journey_move"))
                .filteredOn(row -> row.contains("members=1"))
                .hasSize(2);
    }

    @Test
    void who_stands_somewhere_is_found_for_the_members_list_in_either_form() {
        street.buys(ANNA, DAY);
        street.did(BELA, ActivityKind.VIEW, DAY);
        street.did(CARLA, ActivityKind.VIEW, DAY.minusDays(300));
        street.read();
        MemberJourneys journeys = street.module.ofMembers();
        assertThat(journeys.states()).containsSequence("advocacy", "evangelism", "dormant");
        assertThat(journeys.in("none")).isEmpty();
        Map.of("purchase", ANNA, "awareness", BELA, "dormant", CARLA).forEach((state, member) -> {
            MemberGroup.Found found = street.database.read(
                    handle -> journeys.in(state).orElseThrow().in(handle));
            assertThat(found.size()).isEqualTo(1);
            String checked = "SELECT w.member_id FROM (SELECT id AS member_id FROM member) w WHERE " + found.check();
            for (String form : List.of(found.source(), checked)) {
                assertThat(street.database.read((Handle handle) -> handle.createQuery(form)
                                .bindMap(found.parameters())
                                .mapTo(Long.class)
                                .list()))
                        .as(state)
                        .containsExactly(member);
            }
        });
    }

    @Test
    void who_moves_today_is_told_of_once_it_is_found_and_older_moves_are_not() {
        List<String> told = new ArrayList<>();
        street.module.listen((handle, moves) -> moves.forEach(move -> told.add("%d %s>%s on %s"
                .formatted(move.member(), move.before().key(), move.state().key(), move.day()))));
        street.buys(ANNA, DAY);
        street.did(BELA, ActivityKind.VIEW, DAY.minusDays(30));
        street.read();
        assertThat(told).containsExactly("1 none>purchase on " + DAY);
        told.clear();
        street.did(BELA, ActivityKind.VIEW, DAY);
        street.read();
        assertThat(told).as("nobody moved").isEmpty();
        street.people.at(DAY.plusDays(108) + "T00:10:00Z");
        street.module.journeys().tellOfToday();
        assertThat(told).as("time alone moves").containsExactly("1 purchase>dormant on " + DAY.plusDays(108));
    }

    @Test
    void an_erasure_leaves_no_row_that_names_the_person() {
        street.reply(ANNA, DAY, street.thing("post", BELA));
        street.invite(ANNA, DAY, BELA);
        street.buys(BELA, DAY.plusDays(1));
        street.read();
        street.erase(BELA);
        street.read();
        for (String table : new String[] {"journey_evidence", "journey_first", "journey_path", "journey_dirty"}) {
            assertThat(street.table(table))
                    .as(table)
                    .noneMatch(row -> row.contains("_id=2,") || row.contains("_id=2}"));
        }
        assertThat(street.path(ANNA)).noneMatch(state -> state.startsWith("advocacy"));
    }
}
