package io.barnraiser.understand.tribe;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Members 1 to 12 are one group and talk in channel 1, members 21 to 32 another and talk in channel 2; both in channel
/// 3. The look is at 2026-03-01.
@BothDatabases
final class TribeLifeTest {

    private final Database database;
    private final Camp camp;
    private final Map<Long, Integer> groupOf = new HashMap<>();
    private Forum forum;

    TribeLifeTest(Database database) {
        this.database = database;
        this.camp = new Camp(database);
    }

    @BeforeEach
    void two_groups_talk() {
        camp.settle();
        forum = new Forum(database);
        LongStream.rangeClosed(1, 12).forEach(member -> groupOf.put(member, 0));
        LongStream.rangeClosed(21, 32).forEach(member -> groupOf.put(member, 1));
        groupOf.forEach((member, group) -> {
            forum.opens(member, "2025-01-10", 9);
            long thing = forum.opens(member, "2025-11-10", group + 1L);
            forum.answers(member == 12 || member == 32 ? member - 1 : member + 1, "2025-11-11", group + 1L, thing);
            forum.opens(member, "2025-11-12", 3);
        });
    }

    private TribeLife life() {
        return new TribeLife(groupOf, 2, Camp.DAY).read(database, Camp.DAY, read -> {});
    }

    private static List<Long> waiting(TribeLife life, int group) {
        return life.listed(group).stream()
                .filter(newcomer -> newcomer.waiting().isPresent())
                .map(Newcomer::member)
                .toList();
    }

    private static long came(TribeLife life, int group) {
        return life.measures(group, new long[12], 1)
                .getOrDefault(Measure.NEWCOMERS_AFTER_30, Measured.NOTHING)
                .people();
    }

    @Test
    void who_came_into_a_channel_of_the_group_is_its_newcomer_even_when_nobody_answered() {
        long unanswered = forum.opens(50, "2025-12-01", 1);
        long answered = forum.opens(51, "2025-12-01", 1);
        forum.answers(51, "2025-12-02", 1, answered);
        forum.answers(2, "2025-12-03", 1, answered);
        TribeLife life = life();
        assertThat(came(life, 0)).isEqualTo(2);
        assertThat(waiting(life, 0)).containsExactly(50L);
        assertThat(life.listed(0).getFirst().waiting().orElseThrow().object()).isEqualTo(unanswered);
        assertThat(came(life, 1)).isZero();
    }

    @Test
    void the_conversation_counts_before_the_channel() {
        long talk = forum.opens(21, "2025-11-20", 1);
        forum.answers(52, "2025-12-01", 1, talk);
        TribeLife life = life();
        assertThat(came(life, 1)).isEqualTo(1);
        assertThat(came(life, 0)).isZero();
    }

    @Test
    void what_was_said_after_somebody_came_does_not_make_them_anybodys() {
        long talk = forum.opens(53, "2025-12-01", 3);
        IntStream.range(1, 13).forEach(member -> forum.answers(member, "2025-12-02", 4, talk));
        TribeLife life = life();
        assertThat(came(life, 0)).isZero();
        assertThat(came(life, 1)).isZero();
    }

    @Test
    void nothing_after_the_day_is_seen() {
        long thing = forum.opens(50, "2026-02-20", 1);
        forum.answers(1, "2026-03-02", 1, thing);
        forum.opens(54, "2026-03-02", 1);
        assertThat(waiting(life(), 0)).containsExactly(50L);
    }

    @Test
    void who_wrote_anywhere_long_before_is_no_newcomer() {
        forum.opens(60, "2024-05-01", 2);
        forum.opens(60, "2025-12-01", 1);
        assertThat(came(life(), 0)).isZero();
    }

    @Test
    void staff_are_no_newcomers_and_yet_answer() {
        long thing = forum.opens(50, "2025-12-01", 1);
        forum.opens(61, "2025-12-01", 1);
        database.run(handle -> handle.execute("UPDATE member SET standing = 'staff' WHERE id = 61"));
        forum.answers(61, "2025-12-02", 1, thing);
        TribeLife life = life();
        assertThat(came(life, 0)).isEqualTo(1);
        assertThat(waiting(life, 0)).isEmpty();
    }

    @Test
    void who_came_and_found_a_home_is_listed_there() {
        groupOf.put(70L, 0);
        long thing = forum.opens(70, "2025-12-01", 9);
        forum.answers(1, "2025-12-01", 9, thing);
        assertThat(life().listed(0)).singleElement().satisfies(newcomer -> {
            assertThat(newcomer.member()).isEqualTo(70);
            assertThat(newcomer.isHome()).isTrue();
            assertThat(newcomer.waiting()).isEmpty();
        });
    }

    @Test
    void the_rhythm_counts_hours_of_the_week_and_twelve_months() {
        Rhythm rhythm = life().rhythm(0);
        assertThat(rhythm.members()).isEqualTo(12);
        // 10, 11 and 12 November 2025 were a Monday, a Tuesday and a Wednesday; all was written at noon, UTC.
        assertThat(rhythm.at(0, 12, 0)).isEqualTo(12);
        assertThat(rhythm.at(1, 14, 2)).isEqualTo(12);
        assertThat(rhythm.hours().stream().mapToLong(Long::longValue).sum()).isEqualTo(36);
        assertThat(rhythm.months()).hasSize(12);
        assertThat(rhythm.months().getLast().month()).isEqualTo(YearMonth.of(2026, 3));
        assertThat(rhythm.months())
                .filteredOn(month -> month.posts() > 0)
                .containsExactly(new Rhythm.Month(YearMonth.of(2025, 11), 36, 12));
    }

    @Test
    void the_same_log_gives_the_same_again() {
        forum.opens(50, "2025-12-01", 1);
        forum.opens(51, "2025-12-01", 1);
        assertThat(life().listed(0)).isEqualTo(life().listed(0));
        long[] members = LongStream.rangeClosed(1, 12).toArray();
        assertThat(life().measures(0, members, 1)).isEqualTo(life().measures(0, members, 1));
    }

    @Test
    void products_are_counted_by_people_and_only_from_ten_on() {
        for (long member = 1; member <= 11; member++) {
            forum.buys(member, "wax", "2025-10-01", "placed");
            forum.buys(member, "oil", member <= 9 ? "2025-10-01" : "2024-10-01", "placed");
            forum.buys(member, "bell", "2025-10-01", member <= 9 ? "placed" : "cancelled");
        }
        forum.buys(1, "wax", "2025-10-02", "refunded");
        forum.buys(25, "wax", "2025-10-02", "placed");
        forum.buys(90, "wax", "2025-10-02", "placed");
        forum.buys(12, "wax", "2026-03-02", "placed");
        Purchases purchases = Purchases.read(
                database, LongStream.rangeClosed(1, 60).boxed().collect(Collectors.toSet()), Camp.DAY, read -> {});
        assertThat(purchases.byGroup(groupOf, 2)).containsExactly(List.of(new Product("WAX", 11, 12)), List.of());
    }
}
