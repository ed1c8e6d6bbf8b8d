package io.barnraiser.listen.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the team says of kinds teaches how the next texts are read.
@BothDatabases
final class SchoolTest {

    /// The model as it comes takes it for a wish.
    private static final String TEXT = "I would like a gudgeon for the walnut table in the workshop next week";

    private final Townhall hall;
    private long anna;
    private long ben;
    private int hour;

    SchoolTest(Database database) {
        hall = Townhall.learning(database);
    }

    @BeforeEach
    void two_members() {
        anna = hall.person("anna");
        ben = hall.person("ben");
    }

    @AfterEach
    void close() {
        hall.close();
    }

    /// Somebody says something, an hour after whatever came before.
    private FeedbackId says(long identity, String text) {
        hour += 2;
        hall.hour(hour);
        hall.opens(identity, hour, text);
        hall.read();
        return hall.last();
    }

    /// The team says an hour later what it is; returns the number of the act.
    private long teach(FeedbackId id, FeedbackKind kind) {
        hall.hour(hour + 1);
        ActResult result = hall.feedbacks.act("Ada", id, new Act.Sorted(kind));
        return result instanceof ActResult.Done done ? done.deed() : 0;
    }

    /// Somebody says it so often and the team calls it a problem each time; returns the acts.
    private List<Long> lessons(long identity, int times) {
        List<Long> deeds = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            deeds.add(teach(says(identity, TEXT), FeedbackKind.PROBLEM));
        }
        return deeds;
    }

    private FeedbackKind read(FeedbackId id) {
        return hall.feedbacks.find(id).orElseThrow().saidKind();
    }

    @Test
    void corrections_teach_what_comes_after_them_and_nothing_before() {
        FeedbackId before = says(ben, TEXT);
        assertThat(read(before)).isEqualTo(FeedbackKind.WISH);
        lessons(anna, 12);
        assertThat(read(says(ben, TEXT))).isEqualTo(FeedbackKind.PROBLEM);
        assertThat(read(before)).isEqualTo(FeedbackKind.WISH);
    }

    @Test
    void a_rebuild_reads_every_text_as_it_was_read_when_it_came() {
        lessons(anna, 12);
        says(ben, TEXT);
        List<String> derived = hall.derived();
        hall.rebuild();
        assertThat(hall.derived()).isEqualTo(derived);
    }

    @Test
    void a_correction_that_is_taken_back_teaches_nothing() {
        lessons(anna, 12).forEach(deed -> hall.feedbacks.undo("Ada", deed));
        assertThat(hall.feedbacks.schooling().lessons()).isZero();
        assertThat(read(says(ben, TEXT))).isEqualTo(FeedbackKind.WISH);
    }

    @Test
    void what_the_texts_of_an_erased_person_taught_is_forgotten() {
        lessons(anna, 12);
        lessons(ben, 1);
        assertThat(hall.feedbacks.schooling().lessons()).isEqualTo(13);
        hall.erase(anna);
        assertThat(hall.feedbacks.schooling().lessons()).isEqualTo(1);
        assertThat(read(says(ben, TEXT))).isEqualTo(FeedbackKind.WISH);
    }

    @Test
    void every_lesson_is_judged_before_it_is_learned_from() {
        teach(says(anna, TEXT), FeedbackKind.WISH);
        assertThat(hall.feedbacks.schooling())
                .isEqualTo(new Schooling(
                        1,
                        Map.of(
                                FeedbackKind.WISH,
                                new Schooling.Judged(new Schooling.Count(1, 1), new Schooling.Count(1, 1)))));
        lessons(ben, 12);
        Schooling schooling = hall.feedbacks.schooling();
        Schooling.Judged wish = schooling
                .told()
                .getOrDefault(FeedbackKind.WISH, new Schooling.Judged(Schooling.Count.NONE, Schooling.Count.NONE));
        Schooling.Judged problem = schooling
                .told()
                .getOrDefault(FeedbackKind.PROBLEM, new Schooling.Judged(Schooling.Count.NONE, Schooling.Count.NONE));
        assertThat(schooling.lessons()).isEqualTo(13);
        assertThat(wish.shipped()).isEqualTo(new Schooling.Count(13, 1));
        assertThat(wish.taught().right()).isEqualTo(1);
        assertThat(problem.taught().told()).isEqualTo(problem.taught().right()).isGreaterThan(3);
        assertThat(wish.taught().told() + problem.taught().told()).isEqualTo(13);
    }

    @Test
    void a_second_word_on_the_same_text_takes_the_place_of_the_first() {
        FeedbackId id = says(anna, TEXT);
        teach(id, FeedbackKind.PROBLEM);
        teach(id, FeedbackKind.WISH);
        assertThat(hall.feedbacks.schooling().lessons()).isEqualTo(1);
        assertThat(hall.feedbacks.schooling().told()).containsOnlyKeys(FeedbackKind.WISH);
    }
}
