package io.barnraiser.build.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barnraiser.evidence.Figure;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@BothDatabases
final class ThanksTest {

    private final Database database;
    private final Hall hall;

    ThanksTest(Database database) {
        this.database = database;
        this.hall = new Hall(database);
    }

    @Test
    void nobody_is_thanked_for_a_draft_and_everybody_once_for_what_is_published() {
        long ann = hall.somebody("ann");
        long ben = hall.somebody("ben");
        ReleaseId id = hall.draft(hall.complaint("c1", "2026-01-01T10:00:00Z", ann, ben));
        assertThat(hall.thanks.next(10)).isZero();

        hall.releases.publish("Olga", id);
        hall.thanks.next(10);
        hall.thanks.next(10);

        assertThat(told()).containsExactlyInAnyOrder("thank " + ann, "thank " + ben);
    }

    @Test
    void a_server_that_dies_while_thanking_neither_skips_nor_repeats_anybody() {
        long[] people = new long[12];
        for (int i = 0; i < people.length; i++) {
            people[i] = hall.somebody("p" + i);
        }
        ReleaseId id = hall.draft(hall.complaint("c1", "2026-01-01T10:00:00Z", people[0], people));
        hall.releases.publish("Olga", id);
        hall.thanks.next(5);
        hall.post.diesAfter = 2;
        assertThatThrownBy(() -> hall.thanks.next(5)).hasMessageContaining("dies");
        hall.post.diesAfter = Integer.MAX_VALUE;

        while (hall.thanks.next(5) > 0) {}

        assertThat(told())
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.of(people).mapToObj(one -> "thank " + one).toList());
    }

    @Test
    void two_identities_of_one_person_are_thanked_once_also_before_shares_are_worked_out_anew() {
        long ann = hall.somebody("ann");
        long nan = hall.somebody("nan");
        ReleaseId id = hall.draft(hall.complaint("c1", "2026-01-01T10:00:00Z", ann, nan));
        hall.releases.publish("Olga", id);
        hall.merge(ann, nan);
        assertThat(hall.thanks.next(10)).as("waits until the shares are right").isZero();

        hall.releases.catchUp(10);
        hall.thanks.next(10);
        hall.thanks.next(10);

        assertThat(told()).hasSize(1);
    }

    @Test
    void who_is_found_to_be_somebody_else_is_thanked_for_themselves_and_named_by_nobodys_word_but_their_own() {
        long ann = hall.somebody("ann");
        long nan = hall.somebody("nan");
        Runnable apart = hall.merge(ann, nan);
        ReleaseId id = hall.draft(hall.complaint("c1", "2026-01-01T10:00:00Z", ann, nan));
        hall.releases.publish("Olga", id);
        hall.thanks.next(10);
        hall.thanks.answer(new ThanksLinks.Holder(id, ann), new Answer(Naming.NAME, "Ann", true));
        assertThat(hall.person(id, nan).naming()).isEqualTo(Naming.NAME);

        apart.run();
        hall.releases.catchUp(10);
        hall.thanks.next(10);

        assertThat(told()).containsExactlyInAnyOrder("thank " + ann, "thank " + nan);
        assertThat(hall.person(id, ann).naming()).isEqualTo(Naming.NAME);
        assertThat(hall.person(id, nan).naming()).isEqualTo(Naming.WAITING);
    }

    @Test
    void of_two_identities_of_one_person_the_newest_word_holds() {
        long ann = hall.somebody("ann");
        long nan = hall.somebody("nan");
        ReleaseId id = hall.draft(hall.complaint("c1", "2026-01-01T10:00:00Z", ann, nan));
        hall.releases.publish("Olga", id);
        hall.thanks.answer(new ThanksLinks.Holder(id, ann), new Answer(Naming.NAME, "Ann", true));
        hall.now = hall.now.plusSeconds(60);
        hall.thanks.answer(new ThanksLinks.Holder(id, nan), new Answer(Naming.HIDDEN, "", false));

        hall.merge(ann, nan);

        assertThat(hall.person(id, ann).naming()).isEqualTo(Naming.HIDDEN);
        assertThat(hall.person(id, ann).isQuotable()).isFalse();
    }

    @Test
    void a_link_opens_its_own_page_and_no_other() {
        ThanksLinks links = new ThanksLinks(new byte[32]);
        String token = links.path(new ReleaseId(3), 7).substring(ThanksLinks.PATH.length());

        assertThat(links.read(token)).contains(new ThanksLinks.Holder(new ReleaseId(3), 7));
        assertThat(links.read(token.replaceFirst("3-7", "3-8"))).isEmpty();
        assertThat(links.read(token.substring(1))).isEmpty();
        assertThat(new ThanksLinks(new byte[] {1}).read(token)).isEmpty();
    }

    @Test
    void those_who_had_complained_are_asked_once_and_not_before_the_time() {
        long ann = hall.somebody("ann");
        long ben = hall.somebody("ben");
        ReleaseId id = hall.draft(
                hall.complaint("c1", "2026-01-01T10:00:00Z", ann),
                hall.idea("i1", "2026-02-01T10:00:00Z", ben, List.of()));
        hall.releases.publish("Olga", id);
        hall.thanks.next(10);

        hall.now = hall.now.plus(Duration.ofDays(30)).minusSeconds(1);
        assertThat(hall.cures.ask(10)).isZero();
        hall.now = hall.now.plusSeconds(1);
        assertThat(hall.cures.ask(10)).isEqualTo(1);
        assertThat(hall.cures.ask(10)).isZero();

        assertThat(told()).contains("ask " + ann).doesNotContain("ask " + ben);
        assertThat(hall.cures.answer(new ThanksLinks.Holder(id, ben), Cure.YES)).isFalse();
        assertThat(hall.cures.answer(new ThanksLinks.Holder(id, ann), Cure.YES)).isTrue();
    }

    @Test
    void nobody_is_asked_of_two_releases_within_a_month() {
        long ann = hall.somebody("ann");
        ReleaseId one = hall.draft(hall.complaint("c1", "2026-01-01T10:00:00Z", ann));
        ReleaseId other = hall.draft(hall.complaint("c2", "2026-01-02T10:00:00Z", ann));
        hall.releases.publish("Olga", one);
        hall.releases.publish("Olga", other);
        hall.thanks.next(10);

        hall.now = hall.now.plus(Duration.ofDays(31));
        assertThat(hall.cures.ask(10)).isEqualTo(1);
        hall.now = hall.now.plus(Cures.QUIET).minusSeconds(1);
        assertThat(hall.cures.ask(10)).isZero();
        hall.now = hall.now.plusSeconds(1);
        assertThat(hall.cures.ask(10)).isEqualTo(1);
    }

    @Test
    void who_may_not_be_asked_now_is_asked_when_they_may_and_is_in_nobodys_way() {
        long ann = hall.somebody("ann");
        long ben = hall.somebody("ben");
        long cleo = hall.somebody("cleo");
        ReleaseId id = hall.draft(hall.complaint("c1", "2026-01-01T10:00:00Z", ann, ben, cleo));
        hall.releases.publish("Olga", id);
        hall.thanks.next(10);
        hall.now = hall.now.plus(Duration.ofDays(31));
        hall.post.left.add(ann);
        hall.post.left.add(ben);

        assertThat(hall.cures.ask(1)).isEqualTo(1);
        assertThat(told()).contains("ask " + cleo);
        hall.post.left.remove(ann);
        assertThat(hall.cures.ask(1)).isEqualTo(1);
        hall.post.left.clear();
        hall.now = hall.now.plus(Cures.LATEST);
        assertThat(hall.cures.ask(1)).as("too late to ask").isZero();

        assertThat(told()).contains("ask " + ann).doesNotContain("ask " + ben);
    }

    @Test
    void what_is_not_cured_or_not_answered_goes_back_to_the_queue_once_and_what_is_cured_does_not() {
        long[] people = {hall.somebody("a"), hall.somebody("b"), hall.somebody("c"), hall.somebody("d")};
        Piece.Ref[] complaints = new Piece.Ref[4];
        for (int i = 0; i < 4; i++) {
            complaints[i] = hall.complaint("c" + i, "2026-01-01T10:00:00Z", people[i]);
        }
        ReleaseId id = hall.draft(complaints);
        hall.releases.publish("Olga", id);
        hall.thanks.next(10);
        hall.now = hall.now.plus(Duration.ofDays(31));
        hall.cures.ask(10);
        hall.cures.answer(new ThanksLinks.Holder(id, people[0]), Cure.YES);
        hall.cures.answer(new ThanksLinks.Holder(id, people[1]), Cure.NO);
        hall.cures.answer(new ThanksLinks.Holder(id, people[2]), Cure.PARTLY);

        hall.cures.reopenNext(10);
        assertThat(hall.shelf.reopened).containsExactly("c1");
        hall.now = hall.now.plus(Cures.PATIENCE);
        hall.cures.reopenNext(10);
        hall.cures.reopenNext(10);

        assertThat(hall.shelf.reopened).containsExactly("c1", "c3");
    }

    @Test
    void what_they_say_is_told_from_ten_answers_on_with_its_interval() {
        long[] people = new long[11];
        for (int i = 0; i < people.length; i++) {
            people[i] = hall.somebody("p" + i);
        }
        ReleaseId id = hall.draft(hall.complaint("c1", "2026-01-01T10:00:00Z", people[0], people));
        hall.releases.publish("Olga", id);
        hall.thanks.next(100);
        hall.now = hall.now.plus(Duration.ofDays(31));
        hall.cures.ask(100);
        for (int i = 0; i < 9; i++) {
            hall.cures.answer(new ThanksLinks.Holder(id, people[i]), i < 7 ? Cure.YES : Cure.NO);
        }
        assertThat(result(id).cured()).isInstanceOf(Figure.CannotTell.class);

        hall.cures.answer(new ThanksLinks.Holder(id, people[9]), Cure.PARTLY);
        hall.cures.answer(new ThanksLinks.Holder(id, people[10]), Cure.UNKNOWN);

        CureResult result = result(id);
        assertThat(result.asked()).isEqualTo(11);
        assertThat(result.answered()).isEqualTo(11);
        assertThat(result.cured()).isInstanceOfSatisfying(Figure.Estimated.class, figure -> {
            assertThat(figure.estimate().value()).isEqualTo(0.7);
            assertThat(figure.estimate().n()).isEqualTo(10);
        });
        assertThat(result.atLeastPartly())
                .isInstanceOfSatisfying(
                        Figure.Estimated.class,
                        figure -> assertThat(figure.estimate().value()).isEqualTo(0.8));
    }

    @Test
    void feedback_that_was_never_told_counts_as_waiting_not_as_missing() {
        Instant said = Instant.parse("2026-01-01T00:00:00Z");
        Instant now = said.plus(Duration.ofDays(100));
        List<ClosureStore.Told> all = new ArrayList<>();
        for (int day = 1; day <= 6; day++) {
            all.add(new ClosureStore.Told(said, Optional.of(said.plus(Duration.ofDays(day)))));
        }
        for (int i = 0; i < 4; i++) {
            all.add(new ClosureStore.Told(said, Optional.empty()));
        }

        Closure closure = Closure.of(all, now);

        assertThat(closure.share())
                .isInstanceOfSatisfying(
                        Figure.Estimated.class,
                        figure -> assertThat(figure.estimate().value()).isEqualTo(0.6));
        assertThat(closure.days())
                .isInstanceOfSatisfying(
                        Figure.Estimated.class,
                        figure -> assertThat(figure.estimate().value()).isEqualTo(5));
        assertThat(Closure.of(all.subList(0, 9), now).share()).isInstanceOf(Figure.CannotTell.class);
        assertThat(Closure.of(List.of(), now).days()).isInstanceOf(Figure.CannotTell.class);
    }

    private CureResult result(ReleaseId id) {
        return database.read(handle -> hall.cures.result(handle, hall.releases.get(id)));
    }

    private List<String> told() {
        return Hall.Post.told(database);
    }
}
