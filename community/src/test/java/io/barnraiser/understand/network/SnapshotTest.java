package io.barnraiser.understand.network;

import static io.barnraiser.understand.network.Village.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BothDatabases
final class SnapshotTest {

    private static final TieSettings HALF_IN_TEN_DAYS = TieSettings.ASSUMED.withHalfLife(10);

    private final Village village;

    SnapshotTest(Database database) {
        this.village = new Village(database);
    }

    @BeforeEach
    void sixty_people() {
        village.people(60);
    }

    @AfterEach
    void close() {
        village.close();
    }

    private Snapshot snapshot(LocalDate day) {
        village.read();
        return village.snapshot(day, HALF_IN_TEN_DAYS);
    }

    private static double weight(Snapshot snapshot, long from, long to) {
        return snapshot.directed().weight(node(snapshot, from), node(snapshot, to));
    }

    private static int node(Snapshot snapshot, long member) {
        return snapshot.node(new MemberId(member)).orElseThrow();
    }

    @Test
    void an_act_counts_half_after_one_half_life_and_a_quarter_after_two() {
        village.reply(1, 2, DAY);
        assertThat(weight(snapshot(DAY), 1, 2)).isEqualTo(1);
        assertThat(weight(snapshot(DAY.plusDays(10)), 1, 2)).isEqualTo(0.5);
        assertThat(weight(snapshot(DAY.plusDays(20)), 1, 2)).isEqualTo(0.25);
        assertThat(weight(snapshot(DAY.plusDays(3)), 1, 2)).isCloseTo(Math.pow(2, -0.3), within(1e-7));
    }

    @Test
    void kinds_weigh_differently_and_both_directions_make_one_edge() {
        village.reply(1, 2, DAY);
        village.mention(1, 2, DAY);
        village.like(2, village.thing(1L), DAY);
        Snapshot snapshot = snapshot(DAY);
        assertThat(weight(snapshot, 1, 2)).isEqualTo(2);
        assertThat(weight(snapshot, 2, 1)).isCloseTo(0.3, within(1e-7));
        assertThat(snapshot.undirected().edges()).isEqualTo(1);
        assertThat(snapshot.undirected().weight(0, 1)).isCloseTo(2.3, within(1e-6));
    }

    @Test
    void a_dislike_is_no_tie() {
        village.did(1, ActivityKind.DISLIKE, Village.NOW, village.thing(2L), null, null);
        assertThat(snapshot(DAY).size()).isZero();
    }

    @Test
    void a_tie_below_the_least_weight_is_none_and_both_directions_count_for_it() {
        village.reply(1, 2, DAY);
        village.reply(3, 4, DAY);
        village.reply(4, 3, DAY);
        assertThat(snapshot(DAY.plusDays(33)).members()).containsExactly(1, 2, 3, 4);
        assertThat(snapshot(DAY.plusDays(40)).members()).containsExactly(3, 4);
        assertThat(snapshot(DAY.plusDays(60)).size()).isZero();
    }

    @Test
    void nodes_are_members_with_a_tie_in_the_order_of_their_numbers() {
        village.reply(9, 4, DAY);
        village.reply(40, 9, DAY);
        Snapshot snapshot = snapshot(DAY);
        assertThat(snapshot.members()).containsExactly(4, 9, 40);
        assertThat(snapshot.member(1)).isEqualTo(new MemberId(9));
        assertThat(snapshot.node(new MemberId(5))).isEmpty();
        assertThat(snapshot.asOf()).isEqualTo(DAY.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    @Test
    void merged_identities_are_one_node_and_what_they_did_to_each_other_is_no_tie() {
        village.reply(1, 2, DAY);
        village.reply(3, 2, DAY);
        village.reply(1, 3, DAY);
        village.merge(3, 1);
        Snapshot merged = snapshot(DAY);
        assertThat(merged.members()).containsExactly(1, 2);
        assertThat(weight(merged, 1, 2)).isEqualTo(2);
        village.part(3);
        assertThat(snapshot(DAY).members()).containsExactly(1, 2, 3);
    }

    @Test
    void programs_are_left_out_and_staff_is_marked() {
        village.reply(1, 2, DAY);
        village.reply(3, 1, DAY);
        village.reply(4, 1, DAY);
        village.standing(3, "bot");
        village.standing(4, "bridge");
        village.standing(2, "staff");
        Snapshot snapshot = snapshot(DAY);
        assertThat(snapshot.members()).containsExactly(1, 2);
        assertThat(snapshot.staff()).containsExactly(false, true);
    }

    @Test
    void a_past_day_is_seen_as_it_was() {
        village.reply(1, 2, DAY);
        village.reply(2, 3, DAY.plusDays(1));
        assertThat(snapshot(DAY.minusDays(1)).size()).isZero();
        assertThat(snapshot(DAY).members()).containsExactly(1, 2);
        assertThat(snapshot(DAY.plusDays(1)).members()).containsExactly(1, 2, 3);
    }

    @Test
    void everybody_at_a_gathering_shares_out_one_between_the_others() {
        long picnic = village.thing(null);
        LongStream.rangeClosed(1, 5).forEach(person -> village.attend(person, picnic, DAY));
        Snapshot snapshot = snapshot(DAY);
        assertThat(snapshot.undirected().edges()).isEqualTo(10);
        assertThat(snapshot.undirected().weight(0, 4)).isCloseTo(0.25, within(1e-8));
        assertThat(snapshot.undirected().strength(2)).isCloseTo(1, within(1e-6));
    }

    @Test
    void a_gathering_of_two_ties_from_the_day_on_which_the_later_came() {
        long workshop = village.thing(null);
        village.attend(1, workshop, DAY.minusDays(10));
        village.attend(2, workshop, DAY);
        assertThat(snapshot(DAY.minusDays(1)).size()).isZero();
        assertThat(snapshot(DAY).undirected().weight(0, 1)).isEqualTo(1);
        assertThat(snapshot(DAY.plusDays(10)).undirected().weight(0, 1)).isEqualTo(0.5);
    }

    @Test
    void of_more_than_fifty_people_nothing_is_said() {
        long talk = village.thing(null);
        LongStream.rangeClosed(1, 50).forEach(person -> village.attend(person, talk, DAY));
        TieSettings withEveryTie = HALF_IN_TEN_DAYS.withLeastWeight(0);
        village.read();
        assertThat(village.snapshot(DAY, withEveryTie).size()).isEqualTo(50);
        village.attend(51, talk, DAY.plusDays(1));
        village.read();
        assertThat(village.snapshot(DAY.plusDays(1), withEveryTie).size()).isZero();
        assertThat(village.snapshot(DAY, withEveryTie).size())
                .as("and the day before stays as it was")
                .isEqualTo(50);
    }

    @Test
    void whoever_watches_can_end_it() {
        village.reply(1, 2, DAY);
        village.read();
        for (NetworkProgress.Step last : List.of(NetworkProgress.Step.values())) {
            NetworkProgress watch = (step, done, total) -> step != last;
            assertThatThrownBy(() -> village.networks().snapshot(Village.NOW, TieSettings.ASSUMED, watch))
                    .isInstanceOf(CancellationException.class)
                    .hasMessageContaining(last.name());
        }
    }

    @Test
    void without_ties_there_is_an_empty_network_and_no_first_day() {
        assertThat(snapshot(DAY).size()).isZero();
        assertThat(snapshot(DAY).directed().nodes()).isZero();
        assertThat(village.networks().firstDay()).isEmpty();
        village.attend(1, village.thing(null), DAY.minusDays(4));
        village.reply(1, 2, DAY);
        village.read();
        assertThat(village.networks().firstDay())
                .contains(DAY.minusDays(4).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    @Test
    void how_ties_are_weighed_is_kept_and_changes_no_row() {
        village.reply(1, 2, DAY);
        village.read();
        assertThat(village.networks().settings()).isEqualTo(TieSettings.ASSUMED);
        TieSettings others = new TieSettings(
                30, 0.5, TieWeights.ASSUMED.with(ActivityKind.REPLY, 2).with(new ActivityKind("thank"), 3));
        List<String> rows = village.rows();
        village.networks().change("Olga", others);
        assertThat(village.networks().settings()).isEqualTo(others);
        assertThat(village.rows()).isEqualTo(rows);
        assertThat(weight(village.snapshot(DAY, others), 1, 2)).isEqualTo(2);
    }
}
