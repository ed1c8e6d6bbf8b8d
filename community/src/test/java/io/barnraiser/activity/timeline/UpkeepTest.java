package io.barnraiser.activity.timeline;

import static io.barnraiser.activity.log.ActivityKind.CREATE;
import static io.barnraiser.activity.log.ActivityKind.LIKE;
import static io.barnraiser.activity.log.ActivityKind.MENTION;
import static io.barnraiser.activity.log.ActivityKind.REPLY;
import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

@BothDatabases
final class UpkeepTest {

    private static final long ANNA = 1;
    private static final long BELA = 2;
    private static final long CARLA = 3;

    private final Database database;
    private final Upkeep upkeep;

    UpkeepTest(Database database) {
        this.database = database;
        this.upkeep = new Upkeep(database.dialect(), () -> "EUR");
    }

    private LogFixture people(Handle handle) {
        LogFixture log = new LogFixture(handle);
        log.source(1, "forum");
        log.person(ANNA, 1, "Anna");
        log.person(BELA, 1, "Béla");
        log.person(CARLA, 1, "Carla");
        return log;
    }

    @Test
    void a_reply_is_a_contact_with_the_author_of_what_it_answers() {
        database.run(handle -> {
            LogFixture log = people(handle);
            long topic = log.thing(null, ANNA, "How do I true a wheel?");
            upkeep.apply(
                    handle,
                    List.of(log.did(ANNA, CREATE, 10, topic, null, null), log.did(BELA, REPLY, 20, null, topic, null)));
            assertThat(contacts(handle)).containsExactly("2 reply 1 x1");
        });
    }

    @Test
    void a_like_that_comes_before_what_it_likes_becomes_a_contact_when_the_author_is_known() {
        database.run(handle -> {
            LogFixture log = people(handle);
            long post = log.thing();
            upkeep.apply(
                    handle,
                    List.of(log.did(BELA, LIKE, 20, post, null, null), log.did(ANNA, LIKE, 21, post, null, null)));
            assertThat(contacts(handle)).isEmpty();
            log.author(post, ANNA);
            upkeep.apply(handle, List.of(log.did(ANNA, CREATE, 10, post, null, null)));
            assertThat(contacts(handle))
                    .as("and nobody is in contact with themselves")
                    .containsExactly("2 like 1 x1");
        });
    }

    @Test
    void a_mention_is_a_contact_with_the_person_mentioned_not_with_the_author() {
        database.run(handle -> {
            LogFixture log = people(handle);
            long post = log.thing(null, ANNA, null);
            upkeep.apply(handle, List.of(log.did(BELA, MENTION, 20, post, null, CARLA)));
            assertThat(contacts(handle)).containsExactly("2 mention 3 x1");
        });
    }

    @Test
    void a_question_waits_until_somebody_else_answers() {
        database.run(handle -> {
            LogFixture log = people(handle);
            long topic = log.thing(null, ANNA, null);
            upkeep.apply(handle, List.of(log.did(ANNA, CREATE, 10, topic, null, null)));
            upkeep.apply(handle, List.of(log.did(ANNA, REPLY, 11, null, topic, null)));
            assertThat(unanswered(handle, ANNA))
                    .as("an answer to oneself is none")
                    .isEqualTo(1);
            upkeep.apply(handle, List.of(log.did(BELA, REPLY, 12, null, topic, null)));
            assertThat(unanswered(handle, ANNA)).isZero();
        });
    }

    @Test
    void an_answer_counts_although_it_was_known_before_the_question() {
        database.run(handle -> {
            LogFixture log = people(handle);
            long topic = log.thing();
            upkeep.apply(handle, List.of(log.did(BELA, REPLY, 12, null, topic, null)));
            upkeep.apply(handle, List.of(log.did(ANNA, CREATE, 10, topic, null, null)));
            assertThat(unanswered(handle, ANNA)).isZero();
        });
    }

    @Test
    void a_post_in_the_conversation_answers_it_although_it_replies_to_another_post() {
        database.run(handle -> {
            LogFixture log = people(handle);
            long topic = log.thing(null, ANNA, null);
            long own = log.thing(topic, ANNA, null);
            long answer = log.thing(topic, BELA, null);
            upkeep.apply(
                    handle,
                    List.of(
                            log.did(ANNA, CREATE, 10, topic, null, null),
                            log.did(ANNA, REPLY, 11, own, topic, null),
                            log.did(BELA, REPLY, 12, answer, own, null)));
            assertThat(unanswered(handle, ANNA)).isZero();
        });
    }

    @Test
    void what_a_program_says_is_no_answer() {
        database.run(handle -> {
            LogFixture log = people(handle);
            long topic = log.thing(null, ANNA, null);
            upkeep.apply(
                    handle,
                    List.of(log.did(ANNA, CREATE, 10, topic, null, null), log.did(BELA, REPLY, 12, null, topic, null)));
            log.standing(BELA, "bot");
            upkeep.standingChanged(handle, List.of(BELA));
            assertThat(unanswered(handle, ANNA)).isEqualTo(1);
            assertThat(standings(handle)).isEqualTo(Map.of("member", 1L, "bot", 1L));
            log.standing(BELA, "member");
            upkeep.standingChanged(handle, List.of(BELA));
            assertThat(unanswered(handle, ANNA)).isZero();
        });
    }

    @Test
    void a_merge_adds_up_and_parting_gives_back() {
        database.run(handle -> {
            LogFixture log = people(handle);
            log.order(1, ANNA, "EUR", 2_000, 500, "refunded");
            log.order(2, BELA, "EUR", 1_000, 0, "placed");
            log.order(3, BELA, "USD", 9_999, 0, "placed");
            log.order(4, BELA, "EUR", 7_000, 0, "cancelled");
            upkeep.apply(
                    handle,
                    List.of(
                            log.did(ANNA, CREATE, 10, log.thing(), null, null),
                            log.did(BELA, LIKE, 30, log.thing(), null, null)));
            Map<String, List<String>> apart = log.derived();
            log.merge(BELA, ANNA);
            upkeep.refresh(handle, List.of(ANNA, BELA));
            assertThat(handle.createQuery(
                                    "SELECT member_id, first_at, last_at, activity_count, spend_minor, order_count FROM member_summary")
                            .map((row, context) -> List.of(
                                    row.getLong(1),
                                    row.getLong(2),
                                    row.getLong(3),
                                    row.getLong(4),
                                    row.getLong(5),
                                    row.getLong(6)))
                            .list())
                    .as("one row; money in other currencies and of cancelled orders is not added up")
                    .containsExactly(List.of(ANNA, 10L, 30L, 2L, 2_500L, 4L));
            log.part(BELA);
            upkeep.refresh(handle, List.of(ANNA, BELA));
            assertThat(log.derived()).isEqualTo(apart);
        });
    }

    @Test
    void somebody_of_whom_only_a_browser_is_known_is_a_visitor() {
        database.run(handle -> {
            LogFixture log = people(handle);
            log.person(9, 1, "", "anonymous");
            upkeep.refresh(handle, List.of(ANNA, 9L));
            assertThat(standings(handle)).isEqualTo(Map.of("member", 1L, "visitor", 1L));
            log.merge(9, ANNA);
            upkeep.refresh(handle, List.of(ANNA, 9L));
            assertThat(standings(handle)).isEqualTo(Map.of("member", 1L));
        });
    }

    @Test
    void of_an_erased_person_nothing_is_left_and_what_only_they_answered_waits_again() {
        database.run(handle -> {
            LogFixture log = people(handle);
            long topic = log.thing(null, ANNA, null);
            upkeep.apply(
                    handle,
                    List.of(
                            log.did(ANNA, CREATE, 10, topic, null, null),
                            log.did(BELA, REPLY, 12, null, topic, null),
                            log.did(BELA, CREATE, 13, log.thing(), null, null),
                            log.did(CARLA, MENTION, 14, topic, null, BELA)));
            while (upkeep.forget(handle, List.of(BELA), 1) > 0) {}
            log.erase(BELA);
            assertThat(contacts(handle)).isEmpty();
            assertThat(unanswered(handle, ANNA)).isEqualTo(1);
            assertThat(standings(handle)).isEqualTo(Map.of("member", 2L));
            assertThat(log.derived().values().toString())
                    .doesNotContain("identity_id=2")
                    .doesNotContain("member_id=2");
        });
    }

    static List<String> contacts(Handle handle) {
        return handle.createQuery("""
                        SELECT c.identity_id, k.name, c.other_id, c.activity_count
                        FROM identity_contact c
                        JOIN activity_kind k ON k.id = c.kind_id
                        ORDER BY 1, 2, 3
                        """)
                .map((row, context) ->
                        "%d %s %d x%d".formatted(row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4)))
                .list();
    }

    private static long unanswered(Handle handle, long member) {
        return handle.createQuery("SELECT unanswered FROM member_summary WHERE member_id = :member")
                .bind("member", member)
                .mapTo(Long.class)
                .one();
    }

    private static Map<String, Long> standings(Handle handle) {
        Map<String, Long> standings = new java.util.HashMap<>();
        handle.createQuery("SELECT standing, amount FROM member_count WHERE facet = 'all' AND amount <> 0")
                .map((row, context) -> standings.put(row.getString(1), row.getLong(2)))
                .list();
        return standings;
    }
}
