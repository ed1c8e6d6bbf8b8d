package io.barnraiser.listen.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.MergeResult;
import io.barnraiser.people.member.Standing;
import io.barnraiser.people.privacy.DataSubject;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is kept of what members say, and that it is the same however it was read.
@BothDatabases
final class FeedbackFollowerTest {

    private final Townhall hall;
    private long anna;
    private long ben;
    private long host;

    FeedbackFollowerTest(Database database) {
        hall = new Townhall(database);
    }

    @BeforeEach
    void three_people() {
        anna = hall.person("anna");
        ben = hall.person("ben");
        host = hall.staff("host");
        hall.hour(100);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private Feedback feedback(FeedbackId id) {
        return hall.feedbacks.find(id).orElseThrow();
    }

    @Test
    void what_members_tell_waits_and_what_is_no_feedback_does_not() {
        hall.opens(anna, 0, "hello everybody");
        FeedbackId hello = hall.last();
        hall.opens(anna, 1, "problem with the zip");
        FeedbackId zip = hall.last();
        hall.opens(anna, 2, "more talk");
        FeedbackId talk = hall.last();
        hall.opens(host, 3, "problem with the server");
        FeedbackId own = hall.last();
        hall.read();
        assertThat(hall.state(hello)).as("first words").isEqualTo("waiting");
        assertThat(feedback(hello).kind()).isEqualTo(FeedbackKind.NEWCOMER);
        assertThat(hall.state(zip)).isEqualTo("waiting");
        assertThat(hall.state(talk)).isEqualTo("none");
        assertThat(hall.state(own)).isEqualTo("aside");
    }

    @Test
    void an_answer_in_the_log_counts_whether_it_was_read_before_or_after() {
        long topic = hall.opens(anna, 0, "problem with sizes");
        FeedbackId question = hall.last();
        hall.replies(ben, 2, topic, "take the large one");
        hall.read();
        assertThat(feedback(question).firstAt()).isEqualTo(Townhall.at(2));
        assertThat(hall.state(question))
                .as("a member answered, the brand did not")
                .isEqualTo("waiting");
        hall.replies(host, 5, topic, "large");
        hall.read();
        assertThat(hall.state(question)).isEqualTo("answered");
        hall.replies(host, 3, topic, "an answer that came to be known later");
        hall.read();
        assertThat(feedback(question).staffAt()).isEqualTo(Townhall.at(3));
    }

    @Test
    void a_question_that_a_member_answered_waits_for_nobody_until_the_team_says_that_it_was_no_answer() {
        long topic = hall.opens(anna, 0, "question about sizes");
        FeedbackId question = hall.last();
        hall.read();
        assertThat(hall.state(question)).isEqualTo("waiting");
        hall.replies(ben, 2, topic, "take the large one");
        hall.read();
        assertThat(hall.state(question)).isEqualTo("answered");
        assertThat(feedback(question).answeredAt()).isEqualTo(Townhall.at(2));
        assertThat(feedback(question).staffAt()).isZero();
        hall.hour(3);
        hall.feedbacks.act("Ada", question, new Act.Reopened());
        assertThat(hall.state(question)).isEqualTo("waiting");
    }

    @Test
    void the_fullest_channels_come_first_and_no_more_than_are_asked_for() {
        int[] channels = {4, 5, 5, 6, 6, 6, 7};
        for (int i = 0; i < channels.length; i++) {
            int channel = channels[i];
            hall.opens(anna, 0, "question number " + i);
            FeedbackId told = hall.last();
            hall.database.run(handle -> handle.createUpdate("UPDATE activity SET channel_id = :channel WHERE id = :id")
                    .bind("channel", channel)
                    .bind("id", told.value())
                    .execute());
        }
        hall.opens(anna, 0, "question in no channel");
        hall.read();

        assertThat(hall.module.mutes().fullest(3))
                .containsExactly(Map.entry(6L, 3L), Map.entry(5L, 2L), Map.entry(4L, 1L));
        assertThat(hall.module.mutes().fullest(100)).hasSize(4);
    }

    @Test
    void nothing_waits_in_a_muted_channel_until_that_is_taken_back() {
        hall.opens(anna, 0, "question about sizes");
        FeedbackId question = hall.last();
        hall.database.run(handle -> handle.execute("UPDATE activity SET channel_id = 4"));
        hall.read();
        assertThat(hall.module.mutes().fullest(10)).isEqualTo(Map.of(4L, 1L));
        assertThat(hall.module.mutes().mute("Ada", 4)).isTrue();
        assertThat(hall.module.mutes().mute("Ada", 4)).isFalse();
        hall.read();
        assertThat(hall.state(question)).isEqualTo("aside");
        assertThat(hall.module.mutes().all()).extracting(Muted::channel).containsExactly(4L);
        assertThat(hall.module.mutes().fullest(10)).isEmpty();
        List<String> muted = hall.derived();
        hall.rebuild();
        assertThat(hall.derived()).isEqualTo(muted);
        assertThat(hall.module.mutes().unmute("Ada", 4)).isTrue();
        assertThat(hall.module.mutes().unmute("Ada", 4)).isFalse();
        hall.read();
        assertThat(hall.state(question)).isEqualTo("waiting");
    }

    @Test
    void ones_own_words_and_programs_answer_nothing() {
        long robot = hall.person("robot");
        hall.standing(robot, Standing.BOT);
        long topic = hall.opens(anna, 0, "question about sizes");
        FeedbackId question = hall.last();
        hall.replies(robot, 1, topic, "welcome");
        hall.replies(anna, 2, topic, "anybody");
        hall.read();
        assertThat(feedback(question).firstAt()).isZero();
    }

    @Test
    void who_turns_out_to_be_staff_has_answered_all_along() {
        long topic = hall.opens(anna, 0, "problem with sizes");
        FeedbackId question = hall.last();
        hall.replies(ben, 2, topic, "take the large one");
        hall.opens(ben, 3, "wish for more sizes");
        FeedbackId wish = hall.last();
        hall.read();
        hall.standing(ben, Standing.STAFF);
        hall.read();
        assertThat(hall.state(question)).isEqualTo("answered");
        assertThat(hall.state(wish)).isEqualTo("aside");
        hall.standing(ben, Standing.MEMBER);
        hall.read();
        assertThat(hall.state(question)).isEqualTo("waiting");
        assertThat(hall.state(wish)).isEqualTo("waiting");
    }

    @Test
    void a_merge_makes_an_answer_ones_own_and_its_undoing_gives_it_back() {
        long other = hall.person("anna-elsewhere");
        long topic = hall.opens(anna, 0, "hello");
        FeedbackId hello = hall.last();
        hall.replies(other, 2, topic, "me again");
        hall.read();
        assertThat(hall.state(hello)).isEqualTo("answered");
        MergeResult merged = hall.people.members().merge("Test", new MemberId(anna), new MemberId(other), "", true);
        hall.read();
        assertThat(merged).isInstanceOf(MergeResult.Merged.class);
        assertThat(hall.state(hello)).isEqualTo("waiting");
        hall.people.members().detach("Test", new IdentityId(other));
        hall.read();
        assertThat(hall.state(hello)).isEqualTo("answered");
    }

    @Test
    void a_member_has_first_words_once_whichever_of_their_identities_was_read_first() {
        long other = hall.person("anna-elsewhere");
        MergeResult merged = hall.people.members().merge("Test", new MemberId(anna), new MemberId(other), "", true);
        assertThat(merged).isInstanceOf(MergeResult.Merged.class);
        hall.opens(anna, 10, "hello");
        FeedbackId here = hall.last();
        hall.read();
        assertThat(hall.state(here)).isEqualTo("waiting");
        hall.opens(other, 5, "hello there");
        FeedbackId elsewhere = hall.last();
        hall.read();
        assertThat(hall.state(elsewhere)).isEqualTo("waiting");
        assertThat(hall.state(here)).as("they wrote before").isNotEqualTo("waiting");
        List<String> inOrder = hall.derived();
        hall.rebuild();
        assertThat(hall.derived()).isEqualTo(inOrder);
    }

    @Test
    void a_question_to_staff_waits_even_if_it_came_before_what_it_answers() {
        long later = hall.thing(null, null);
        hall.replies(anna, 2, later, "question about the news");
        FeedbackId question = hall.last();
        hall.read();
        assertThat(hall.state(question)).isEqualTo("waiting");
        hall.database.run(
                handle -> handle.createUpdate("UPDATE activity_object SET author_identity_id = :ben WHERE id = :id")
                        .bind("ben", ben)
                        .bind("id", later)
                        .execute());
        hall.log(ben, ActivityKind.CREATE, 1, later, null, "some talk", null, "en");
        hall.read();
        assertThat(hall.state(question)).as("it was said to a member").isEqualTo("aside");
    }

    @Test
    void the_stars_of_a_review_are_read_and_its_product_is_no_conversation() {
        long product = hall.thing(null, null);
        FeedbackId review =
                new FeedbackId(hall.log(anna, ActivityKind.REVIEW, 0, product, null, "praise for it", "4", "en"));
        FeedbackId odd =
                new FeedbackId(hall.log(ben, ActivityKind.REVIEW, 0, product, null, "problem with it", "42", "en"));
        hall.replies(host, 1, product, "about the product");
        hall.read();
        assertThat(feedback(review).stars()).isEqualTo(4);
        assertThat(feedback(odd).stars()).isZero();
        assertThat(hall.state(review)).isEqualTo("waiting");
    }

    @Test
    void a_rebuild_gives_the_same_and_keeps_what_the_team_did() {
        long topic = hall.opens(anna, 0, "question about sizes");
        FeedbackId question = hall.last();
        hall.read();
        hall.opens(ben, 1, "question about sizes too");
        FeedbackId same = hall.last();
        hall.opens(ben, 2, "!problem with the zip");
        FeedbackId problem = hall.last();
        hall.read();
        hall.feedbacks.act("Ada", same, new Act.Merged(question));
        hall.feedbacks.act("Ada", problem, new Act.Routed(3, "please look"));
        hall.feedbacks.act("Ada", problem, new Act.Sorted(FeedbackKind.WISH));
        hall.feedbacks.link(
                problem, new Outcome(Outcome.Kind.IDEA, "A better zip", "/ideas/1", Instant.ofEpochMilli(5)));
        hall.replies(anna, 3, topic, "thanks to all");
        hall.read();
        List<String> before = hall.derived();
        hall.rebuild();
        assertThat(hall.derived()).isEqualTo(before);
        assertThat(hall.state(same)).isEqualTo("merged");
        assertThat(feedback(problem).kind()).isEqualTo(FeedbackKind.WISH);
    }

    @Test
    void an_erasure_takes_no_more_at_once_than_it_is_told() {
        for (int i = 0; i < 3; i++) {
            hall.opens(ben, i, "problem number " + i);
        }
        hall.read();
        DataSubject person = hall.subject(ben);
        int removed = hall.database.write(handle -> hall.module.personalData().erase(handle, person, 2));
        assertThat(removed).isEqualTo(2);
        assertThat(hall.feedbacks.of(List.of(ben), Optional.empty(), 10)).hasSize(1);
        hall.erase(ben);
        assertThat(hall.feedbacks.of(List.of(ben), Optional.empty(), 10)).isEmpty();
    }

    @Test
    void after_an_erasure_nothing_of_the_person_is_left_and_what_they_answered_waits_again() {
        long topic = hall.opens(anna, 0, "problem with sizes");
        FeedbackId question = hall.last();
        hall.opens(ben, 1, "question of ben");
        FeedbackId bens = hall.last();
        hall.read();
        hall.feedbacks.act("Ada", question, new Act.Merged(bens));
        hall.feedbacks.act("Ada", bens, new Act.Routed(2, "about ben"));
        hall.replies(ben, 2, topic, "an answer");
        hall.read();
        assertThat(hall.state(question)).isEqualTo("merged");
        hall.erase(ben);
        assertThat(hall.state(question)).isEqualTo("waiting");
        assertThat(feedback(question).firstAt()).isZero();
        assertThat(hall.feedbacks.find(bens)).isEmpty();
        assertThat(hall.feedbacks.deeds(bens)).isEmpty();
        assertThat(hall.feedbacks.of(List.of(ben), Optional.empty(), 10)).isEmpty();
        List<String> before = hall.derived();
        hall.rebuild();
        assertThat(hall.derived()).isEqualTo(before);
    }
}
