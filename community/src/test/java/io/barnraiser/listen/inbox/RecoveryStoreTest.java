package io.barnraiser.listen.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.listen.feedback.Townhall;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.MergeId;
import io.barnraiser.people.member.MergeResult;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Who came back after a problem is asked of people, whatever identities they have.
@BothDatabases
final class RecoveryStoreTest {

    private static final double DAY = 24;

    private final Townhall hall;

    RecoveryStoreTest(Database database) {
        hall = new Townhall(database);
        hall.hour(200 * DAY);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private MemberId member(long identity) {
        return hall.people.memberOf(new IdentityId(identity));
    }

    private MergeId merge(long one, long other) {
        return ((MergeResult.Merged)
                        hall.people.members().merge("Ada", member(one), member(other), "they said so", true))
                .merge();
    }

    private List<Recovery.Case> cases() {
        hall.read();
        long now = hall.people.clock().millis();
        return hall.database.read(handle -> new RecoveryStore()
                .cases(handle, now, now - Duration.ofDays(365).toMillis()));
    }

    @Test
    void what_was_done_by_another_identity_of_the_same_person_is_coming_back() {
        long anna = hall.person("anna");
        long other = hall.person("anna-elsewhere");
        hall.opens(anna, 60 * DAY, "problem with the zip of the vest");
        hall.opens(other, 59 * DAY, "talk of another kind");
        hall.opens(other, 70 * DAY, "talk of yet another kind");
        assertThat(cases()).containsExactly(new Recovery.Case(false, 0, 1, false));

        MergeId merge = merge(anna, other);
        assertThat(cases()).containsExactly(new Recovery.Case(false, 1, 1, true));

        hall.people.members().unmerge("Ada", merge);
        assertThat(cases()).containsExactly(new Recovery.Case(false, 0, 1, false));
    }

    @Test
    void of_two_problems_of_one_person_the_first_counts_whoever_told_it() {
        long anna = hall.person("anna");
        long other = hall.person("anna-elsewhere");
        long host = hall.staff("host");
        long first = hall.opens(anna, 40 * DAY, "problem with the zip of the vest");
        hall.replies(host, 41 * DAY, first, "an answer");
        hall.opens(other, 60 * DAY, "problem with the seam of the bag");
        assertThat(cases()).extracting(Recovery.Case::answered).containsExactlyInAnyOrder(true, false);

        merge(anna, other);

        assertThat(cases()).extracting(Recovery.Case::answered).containsExactly(true);
    }
}
