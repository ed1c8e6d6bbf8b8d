package io.barnraiser.listen.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.evidence.Estimate;
import io.barnraiser.evidence.Figure;
import io.barnraiser.listen.feedback.Act;
import io.barnraiser.listen.feedback.FeedbackKind;
import io.barnraiser.listen.feedback.Townhall;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// How long members wait, beside waits that are known.
@BothDatabases
final class WaitingTest {

    private static final double NOW = 1_000;

    private final Townhall hall;
    private final Waiting waiting;
    private final Handling handling;

    WaitingTest(Database database) {
        hall = new Townhall(database);
        waiting = new Waiting(database, hall.people.clock());
        handling = new Handling(database, hall.feedbacks);
        hall.hour(NOW);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private static Estimate estimate(Figure figure) {
        assertThat(figure).isInstanceOf(Figure.Estimated.class);
        return ((Figure.Estimated) figure).estimate();
    }

    /// Waits are exponential with a mean of 24 hours; everybody was watched for up to 48 hours.
    /// The true median is 24 ln 2 = 16.6 hours; of those that were answered alone it would be
    /// about 8.9.
    @Test
    void the_median_wait_is_found_although_many_still_wait() {
        Random random = new Random(11);
        long host = hall.staff("host");
        List<Double> answered = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            double watched = 48 * random.nextDouble();
            double wait = -24 * Math.log(1 - random.nextDouble());
            long topic = hall.opens(hall.person("p" + i), NOW - watched, "question number " + i);
            if (wait < watched) {
                hall.replies(host, NOW - watched + wait, topic, "an answer");
                answered.add(wait);
            }
        }
        hall.read();
        waiting.run();
        Handling.Handled all = handling.counts().by("all").getFirst();
        Estimate median = estimate(all.staff());
        assertThat(median.lower()).isLessThan(16.6);
        assertThat(median.upper()).isGreaterThan(16.6);
        answered.sort(null);
        assertThat(answered.get(answered.size() / 2))
                .as("the forbidden figure lies outside")
                .isLessThan(median.lower());
        assertThat(all.told()).isBetween(235L, 250L);
        // Within the promised 24 hours 1 - 1/e have an answer.
        Estimate kept = estimate(all.kept());
        assertThat(kept.lower()).isLessThan(1 - Math.exp(-1));
        assertThat(kept.upper()).isGreaterThan(1 - Math.exp(-1));
        assertThat(handling.counts().by("kind"))
                .extracting(Handling.Handled::value)
                .containsExactly("question");
        assertThat(handling.counts().counted()).contains(hall.people.clock().instant());
    }

    @Test
    void an_answer_of_a_member_counts_for_anybody_and_not_for_the_brand() {
        long helper = hall.person("helper");
        for (int i = 0; i < 12; i++) {
            long topic = hall.opens(hall.person("p" + i), NOW - 100, "question number " + i);
            hall.replies(helper, NOW - 98, topic, "try this");
        }
        hall.read();
        waiting.run();
        Handling.Handled all = handling.counts().by("all").getFirst();
        assertThat(estimate(all.any()).value()).isEqualTo(2);
        assertThat(all.staff()).isInstanceOf(Figure.CannotTell.class);
        assertThat(estimate(all.kept()).value())
                .as("a question waits for anybody")
                .isGreaterThan(0.9);
    }

    @Test
    void nothing_is_said_of_fewer_than_ten() {
        for (int i = 0; i < 9; i++) {
            hall.opens(hall.person("p" + i), NOW - 100, "question number " + i);
        }
        hall.read();
        assertThat(handling.counts().by("all")).isEmpty();
        assertThat(handling.counts().share("closed")).isInstanceOf(Figure.CannotTell.class);
        waiting.run();
        assertThat(handling.counts().by("all").getFirst().kept()).isInstanceOf(Figure.Suppressed.class);
        assertThat(handling.counts().share("closed")).isInstanceOf(Figure.Suppressed.class);
        hall.opens(hall.person("tenth"), NOW - 100, "question of the tenth");
        hall.read();
        waiting.run();
        assertThat(handling.counts().by("all").getFirst().kept()).isInstanceOf(Figure.Estimated.class);
    }

    @Test
    void what_people_say_of_kinds_measures_how_well_they_are_read() {
        for (int i = 0; i < 4; i++) {
            hall.opens(hall.person("p" + i), NOW - 100, "problem: the zip is broken");
            hall.read();
            hall.feedbacks.act("Ada", hall.last(), new Act.Sorted(i == 3 ? FeedbackKind.WISH : FeedbackKind.PROBLEM));
        }
        Precision precision = handling.precision(handling.counts().asOf());
        assertThat(precision.lessons()).isEqualTo(4);
        assertThat(precision.lines()).extracting(Precision.Line::kind).containsExactly("problem");
        assertThat(estimate(precision.lines().getFirst().taught()).value()).isEqualTo(0.75);
        assertThat(estimate(precision.taught()).n()).isEqualTo(4);
        assertThat(estimate(precision.shipped()).value()).isEqualTo(0.75);
    }
}
