package io.barnraiser.listen.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.evidence.Doubt;
import io.barnraiser.evidence.Estimate;
import io.barnraiser.evidence.Figure;
import io.barnraiser.listen.feedback.Act;
import io.barnraiser.listen.feedback.FeedbackId;
import io.barnraiser.listen.feedback.Outcome;
import io.barnraiser.listen.feedback.Townhall;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Standing;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// How much of what members want was heard, by the ideas that became of it.
@BothDatabases
final class HeardTest {

    private final Townhall hall;
    private final Waiting waiting;
    private final Handling handling;
    private int said;

    HeardTest(Database database) {
        hall = new Townhall(database);
        waiting = new Waiting(database, hall.people.clock());
        handling = new Handling(database, hall.feedbacks);
        hall.hour(1_000);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private FeedbackId says(long who) {
        hall.opens(who, 900, "problem of its own with number " + ++said);
        FeedbackId told = hall.last();
        hall.read();
        return told;
    }

    private void became(FeedbackId told, int idea) {
        hall.feedbacks.link(
                told,
                new Outcome(
                        Outcome.Kind.IDEA,
                        "Idea " + idea,
                        "/ideas/" + idea,
                        hall.people.clock().instant()));
    }

    private MemberId member(long identity) {
        return hall.people.memberOf(new IdentityId(identity));
    }

    private Figure heard() {
        waiting.run();
        return handling.counts().heard();
    }

    @Test
    void below_twenty_voices_it_cannot_be_told_and_with_twenty_it_is_the_share_of_voices_for_ideas_heard_twice() {
        assertThat(heard()).isEqualTo(new Figure.CannotTell(Doubt.NOTHING_COUNTED));
        for (int voice = 0; voice < 19; voice++) {
            became(says(hall.person("p" + voice)), voice < 4 ? 100 + voice : voice % 3);
        }
        assertThat(heard()).isEqualTo(new Figure.CannotTell(Doubt.TOO_FEW));

        became(says(hall.person("p19")), 1);

        Estimate told = ((Figure.Estimated) heard()).estimate();
        assertThat(told.value()).isCloseTo(1 - 4 / 20.0, within(1e-9));
        assertThat(told.n()).isEqualTo(20);
    }

    @Test
    void each_member_counts_once_an_idea_with_all_identities_and_staff_do_not() {
        List<Long> people = new ArrayList<>();
        for (int voice = 0; voice < 24; voice++) {
            people.add(hall.person("p" + voice));
            became(says(people.getLast()), voice / 2);
        }
        assertThat(((Figure.Estimated) heard()).estimate().n()).isEqualTo(24);

        became(says(people.getFirst()), 0);
        hall.people.members().merge("Ada", member(people.get(0)), member(people.get(1)), "they said so", true);
        hall.read();
        // One of idea 0 alone now: 1 - 1 / 23.
        assertThat(((Figure.Estimated) heard()).estimate().value()).isCloseTo(22 / 23.0, within(1e-9));

        hall.standing(people.get(2), Standing.STAFF);
        assertThat(((Figure.Estimated) heard()).estimate().n()).isEqualTo(22);
    }

    @Test
    void what_was_merged_into_something_that_became_an_idea_is_a_voice_for_it() {
        FeedbackId first = says(hall.person("first"));
        FeedbackId same = says(hall.person("same"));
        for (int voice = 0; voice < 19; voice++) {
            became(says(hall.person("p" + voice)), 1);
        }
        became(first, 2);
        assertThat(((Figure.Estimated) heard()).estimate().value()).isCloseTo(1 - 1 / 20.0, within(1e-9));

        hall.feedbacks.act("Ada", same, new Act.Merged(first));

        assertThat(((Figure.Estimated) heard()).estimate().value()).isEqualTo(1);
    }
}
