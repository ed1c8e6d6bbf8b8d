package io.barnraiser.listen.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.listen.feedback.Act;
import io.barnraiser.listen.feedback.FeedbackId;
import io.barnraiser.listen.feedback.Townhall;
import io.barnraiser.listen.feedback.Way;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.MergeId;
import io.barnraiser.people.member.MergeResult;
import io.barnraiser.people.member.Standing;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is counted of reviews, and that it is the same however it was read.
@BothDatabases
final class ReviewFollowerTest {

    private final Counter counter;
    private final Townhall hall;
    private long anna;
    private long ben;

    ReviewFollowerTest(Database database) {
        counter = new Counter(database);
        hall = counter.hall;
    }

    @BeforeEach
    void two_people() {
        anna = hall.person("anna");
        ben = hall.person("ben");
        hall.hour(100);
    }

    @AfterEach
    void close() {
        counter.close();
    }

    private MergeId merge(long one, long other) {
        MergeResult result =
                hall.people.members().merge("Ada", new MemberId(one), new MemberId(other), "the same", true);
        return switch (result) {
            case MergeResult.Merged merged -> merged.merge();
            default -> throw new AssertionError(result);
        };
    }

    @Test
    void every_review_with_stars_counts_with_or_without_words_and_whatever_the_queue_makes_of_it() {
        counter.reviews(anna, 0, "tent", 4, "");
        counter.reviews(ben, 1, "tent", 2, "hello everybody");
        hall.log(ben, ActivityKind.REVIEW, 2, counter.thing(1, "tent", "The tent"), null, "problem", "no rating", "en");
        counter.read();
        assertThat(counter.counted("tent")).isEqualTo(Spread.of(0, 1, 0, 1, 0));
        assertThat(counter.card("tent").product().name()).isEqualTo("The tent");
    }

    @Test
    void a_person_counts_once_for_a_product_with_the_newest_review_and_merging_makes_one_of_two() {
        long first = counter.reviews(anna, 5, "tent", 5, "");
        long second = counter.reviews(ben, 6, "tent", 1, "");
        counter.reviews(anna, 4, "tent", 3, "told later, said before");
        counter.read();
        assertThat(counter.counted("tent")).isEqualTo(Spread.of(1, 0, 0, 0, 1));
        assertThat(counter.card("tent").apart(ReviewState.EARLIER).n()).isEqualTo(1);

        MergeId merge = merge(anna, ben);
        counter.read();
        assertThat(counter.counted("tent")).isEqualTo(Spread.of(1, 0, 0, 0, 0));
        assertThat(counter.review(first).state()).isEqualTo(ReviewState.EARLIER);

        hall.people.members().unmerge("Ada", merge);
        counter.read();
        assertThat(counter.counted("tent")).isEqualTo(Spread.of(1, 0, 0, 0, 1));
        assertThat(counter.review(second).state()).isEqualTo(ReviewState.COUNTED);
    }

    @Test
    void the_brand_does_not_review_itself() {
        counter.reviews(anna, 0, "tent", 5, "");
        counter.read();
        hall.standing(anna, Standing.STAFF);
        counter.read();
        assertThat(counter.counted("tent").n()).isZero();
        assertThat(counter.card("tent").apart(ReviewState.OURS).n()).isEqualTo(1);
    }

    @Test
    void one_id_is_one_product_in_all_sources_and_the_newest_name_holds() {
        long here = counter.thing(1, "TENT-2", "Tent");
        long there = counter.thing(2, "product:TENT-2", "Tent for two");
        hall.log(anna, ActivityKind.REVIEW, 0, here, null, "", "5", "en");
        hall.log(ben, ActivityKind.REVIEW, 0, there, null, "", "4", "en");
        hall.log(ben, ActivityKind.REVIEW, 0, null, null, "", "1", "en");
        counter.read();
        assertThat(counter.counted("TENT-2").n()).isEqualTo(2);
        assertThat(counter.card("TENT-2").product().name()).isEqualTo("Tent for two");
        assertThat(counter.cards.nameless()).isEqualTo(1);
        assertThat(counter.list(ProductSort.BEST)).containsExactly("TENT-2");
    }

    @Test
    void what_is_answered_follows_the_queue_whichever_is_read_first() {
        long told = counter.reviews(anna, 0, "tent", 1, "problem it leaks");
        counter.read();
        assertThat(counter.review(told).answer()).isEqualTo("waiting");
        hall.feedbacks.act("Ada", new FeedbackId(told), new Act.Answered(Way.ELSEWHERE, "We send a new one"));
        counter.read();
        assertThat(counter.card("tent").answeredCount()).isEqualTo(1);
        assertThat(counter.card("tent").waitingCount()).isZero();
        List<String> before = counter.derived();
        hall.rebuild();
        counter.read();
        assertThat(counter.derived()).isEqualTo(before);
    }

    @Test
    void in_a_muted_channel_nobody_waits_but_the_stars_count() {
        counter.reviews(anna, 0, "tent", 1, "problem it leaks");
        hall.database.run(handle -> handle.execute("UPDATE activity SET channel_id = 4"));
        counter.read();
        hall.module.mutes().mute("Ada", 4);
        counter.read();
        assertThat(counter.card("tent").waitingCount()).isZero();
        assertThat(counter.counted("tent").n()).isEqualTo(1);
    }

    @Test
    void orders_tell_who_had_bought_and_where_they_cannot_they_say_so() {
        long clara = hall.person("clara");
        long dora = hall.person("dora");
        counter.orders(anna, 0, "tent", "placed");
        long bought = counter.reviews(anna, 1, "tent", 5, "");
        long unknown = counter.reviews(ben, 1, "tent", 1, "");
        long before = counter.reviews(clara, 1, "tent", 3, "");
        counter.reviews(dora, 2, "tent", 3, "");
        counter.read();
        assertThat(counter.review(bought).buyer()).isEqualTo(Buyer.BUYER);
        assertThat(counter.review(unknown).buyer()).isEqualTo(Buyer.UNKNOWN);

        counter.orders(clara, 0.5, "lamp", "placed");
        counter.orders(clara, 1.5, "tent", "placed");
        counter.orders(dora, 0, "tent", "cancelled");
        counter.read();
        assertThat(counter.review(before).buyer()).as("bought after").isEqualTo(Buyer.OTHER);
        assertThat(counter.card("tent").by(Buyer.OTHER).n()).isEqualTo(2);
        assertThat(counter.card("tent").by(Buyer.UNKNOWN)).isEqualTo(Spread.of(1, 0, 0, 0, 0));
        assertThat(counter.card("tent").by(Buyer.BUYER)).isEqualTo(Spread.of(0, 0, 0, 0, 1));

        counter.reviews(clara, 3, "stove", 2, "");
        counter.read();
        assertThat(counter.card("stove").areOrdersKnown()).isFalse();
        assertThat(counter.card("stove").by(Buyer.UNKNOWN).n())
                .as("no buyer at all: orders call it otherwise")
                .isEqualTo(1);
    }

    @Test
    void what_is_set_aside_is_counted_apart_with_its_reason_and_comes_back() {
        long first = counter.reviews(anna, 0, "tent", 2, "problem");
        long second = counter.reviews(anna, 1, "tent", 1, "a shoe is no tent");
        counter.read();
        Reviews reviews = counter.module.reviews();
        assertThat(reviews.setAside("Ada", second, "negative", "too short"))
                .isInstanceOfSatisfying(
                        AsideResult.Faulty.class,
                        faulty -> assertThat(faulty.errors())
                                .extracting(error -> error.field())
                                .containsExactly("reason", "note"));
        assertThat(reviews.setAside("Ada", second, "elsewhere", "It speaks of shoes"))
                .isEqualTo(new AsideResult.Done());
        assertThat(reviews.setAside("Ada", second, "elsewhere", "It speaks of shoes"))
                .isEqualTo(new AsideResult.Already());
        assertThat(reviews.setAside("Ada", 99, "elsewhere", "It speaks of shoes"))
                .isEqualTo(new AsideResult.Gone());
        counter.read();
        assertThat(counter.counted("tent"))
                .as("what the person said before counts again")
                .isEqualTo(Spread.of(0, 1, 0, 0, 0));
        assertThat(counter.card("tent").aside()).containsOnlyKeys(AsideReason.ELSEWHERE);
        assertThat(counter.review(second).text()).isEqualTo("a shoe is no tent");
        List<String> aside = counter.derived();
        counter.rebuild();
        assertThat(counter.derived()).isEqualTo(aside);

        assertThat(reviews.restore("Ben", second)).isTrue();
        assertThat(reviews.restore("Ben", second)).isFalse();
        counter.read();
        assertThat(counter.counted("tent")).isEqualTo(Spread.of(1, 0, 0, 0, 0));
        assertThat(counter.review(first).state()).isEqualTo(ReviewState.EARLIER);
        assertThat(hall.people.auditEntries())
                .extracting(entry -> entry.action() + " " + entry.actor())
                .contains("review.aside Ada", "review.restore Ben");
    }

    @Test
    void an_erasure_takes_reviews_away_and_leaves_the_others() {
        long told = counter.reviews(anna, 0, "tent", 1, "problem");
        counter.reviews(anna, 1, "lamp", 1, "");
        counter.reviews(ben, 1, "tent", 4, "");
        counter.read();
        counter.module.reviews().setAside("Ada", told, "trial", "It says so itself");
        List<List<Object>> rows = new ArrayList<>();
        hall.database.run(handle -> counter.module
                .personalData()
                .export(handle, counter.subject(anna), values -> rows.add(java.util.Arrays.asList(values))));
        assertThat(rows)
                .extracting(row -> row.get(2) + " " + row.get(6))
                .containsExactly("The lamp ", "The tent ", "The tent trial");

        counter.erase(anna);
        assertThat(counter.counted("tent")).isEqualTo(Spread.of(0, 0, 0, 1, 0));
        assertThat(counter.card("tent").apart(ReviewState.ASIDE).n()).isZero();
        assertThat(counter.cards.find("lamp")).isEmpty();
        List<String> left = counter.derived();
        counter.rebuild();
        assertThat(counter.derived()).isEqualTo(left);
        assertThat(hall.database.<Long>read(handle -> handle.createQuery("SELECT COUNT(*) FROM review_aside")
                        .mapTo(Long.class)
                        .one()))
                .isZero();
    }

    @Test
    void piece_by_piece_gives_what_all_at_once_gives() {
        SplittableRandom random = new SplittableRandom(5);
        List<Long> people = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            people.add(hall.person("p" + i));
        }
        List<Long> told = new ArrayList<>();
        for (int round = 0; round < 12; round++) {
            for (int i = 0; i < 8; i++) {
                long who = people.get(random.nextInt(people.size()));
                String product = "product " + random.nextInt(3);
                String text = random.nextInt(2) == 0 ? "problem with the zip " + i : "";
                // Over two years, in any order.
                told.add(counter.reviews(who, random.nextInt(8_000), product, 1 + random.nextInt(5), text));
            }
            if (round % 3 == 0) {
                counter.orders(people.get(round), random.nextInt(8_000), "product 1", "placed");
            }
            if (round % 2 == 0) {
                counter.read();
            }
            hall.standing(people.get(20 + round % 5), round % 4 == 0 ? Standing.STAFF : Standing.MEMBER);
            if (round == 5 || round == 7) {
                merge(people.get(round), people.get(round + 4));
            }
            if (round > 0) {
                counter.module.reviews().setAside("Ada", told.get(round * 3), "repeated", "The same as another");
            }
            if (round == 9) {
                counter.module.reviews().restore("Ada", told.get(3));
            }
        }
        counter.read();
        List<String> incremental = counter.derived();
        assertThat(incremental).hasSizeGreaterThan(150);
        counter.rebuild();
        assertThat(counter.derived()).isEqualTo(incremental);
    }

    @Test
    void of_two_said_at_one_time_the_one_known_last_counts() {
        merge(anna, ben);
        counter.reviews(anna, 0, "tent", 5, "");
        counter.reviews(ben, 0, "tent", 2, "");
        counter.read();
        assertThat(counter.counted("tent")).isEqualTo(Spread.of(0, 1, 0, 0, 0));
    }
}
