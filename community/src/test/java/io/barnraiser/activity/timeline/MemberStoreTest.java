package io.barnraiser.activity.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.activity.timeline.MemberFilter.Range;
import io.barnraiser.people.member.Terms;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whatever the order, the filter and the way to a page: page by page gives what sorting everybody would give.
@BothDatabases
final class MemberStoreTest {

    private static final int PEOPLE = 300;
    private static final List<String> FIRST =
            List.of("Anna", "Ångström", "béla", "Chloé", "Đorđe", "李雷", "Zoë", "annika");
    private static final List<String> LAST = List.of("Schmidt", "Müller", "O'Neil", "van Dijk", "schmid", "Ünal");
    private static final MemberStore.Planner WALK =
            (query, conditions, all) -> new Plan(query.sort(), Optional.empty());
    private static final MemberStore.Planner GATHER = (query, conditions, all) ->
            new Plan(query.sort(), conditions.stream().min(Comparator.comparingLong(Condition::size)));

    private final Database database;

    MemberStoreTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void fill() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        Upkeep upkeep = new Upkeep(database.dialect(), () -> "EUR");
        database.run(handle -> {
            LogFixture log = new LogFixture(handle);
            log.source(1, "forum");
            log.source(2, "shop");
            log.source(64, "one that shares a bit with shop");
            List<LogEntry> entries = new ArrayList<>();
            for (long id = 1; id <= PEOPLE; id++) {
                String name = FIRST.get(random.nextInt(FIRST.size())) + " " + LAST.get(random.nextInt(LAST.size()));
                log.person(id, List.of(1L, 1L, 2L, 64L).get(random.nextInt(4)), name);
                for (int n = random.nextInt(5); n > 0; n--) {
                    ActivityKind kind = ActivityKind.KNOWN.get(random.nextInt(4));
                    boolean creates = kind.equals(ActivityKind.CREATE);
                    entries.add(log.did(
                            id, kind, 1 + random.nextInt(40), creates ? log.thing(null, id, "") : null, null, null));
                }
                if (random.nextInt(3) == 0) {
                    log.order(id, id, "EUR", random.nextInt(6) * 1_000L, 0, "placed");
                }
                if (random.nextInt(5) == 0) {
                    log.tag(id, random.nextBoolean() ? "vip" : "tester");
                }
                if (id > 10 && random.nextInt(10) == 0) {
                    log.merge(id, 1 + random.nextInt(9));
                }
            }
            upkeep.apply(handle, entries);
            upkeep.refresh(
                    handle,
                    java.util.stream.LongStream.rangeClosed(1, PEOPLE).boxed().toList());
            log.standing(3, "staff");
            upkeep.standingChanged(handle, List.of(3L));
        });
    }

    private static Map<MemberFilter, Predicate<MemberRow>> filters(Handle handle) {
        Map<MemberFilter, Predicate<MemberRow>> filters = new LinkedHashMap<>();
        filters.put(MemberFilter.ALL, row -> true);
        filters.put(
                filter(List.of("ann"), List.of(), List.of(), List.of(), Range.OPEN, Range.OPEN, false),
                row -> hasWords(handle, row, "ann"));
        filters.put(
                filter(List.of("an", "schm"), List.of(), List.of(), List.of(), Range.OPEN, Range.OPEN, false),
                row -> hasWords(handle, row, "an", "schm"));
        filters.put(
                filter(List.of(), List.of(2L), List.of(), List.of(), Range.OPEN, Range.OPEN, false),
                row -> row.sources().contains(2L));
        filters.put(
                filter(List.of(), List.of(1L, 64L), List.of(), List.of(), Range.OPEN, Range.OPEN, false),
                row -> row.sources().containsAll(List.of(1L, 64L)));
        filters.put(
                filter(List.of(), List.of(), List.of(1L, 2L), List.of(), Range.OPEN, Range.OPEN, false),
                row -> did(handle, row, 1) && did(handle, row, 2));
        filters.put(
                filter(List.of(), List.of(), List.of(), List.of("vip"), Range.OPEN, Range.OPEN, false),
                row -> row.tags().contains("vip"));
        filters.put(
                filter(List.of(), List.of(), List.of(), List.of(), range(10, 20), Range.OPEN, false),
                row -> row.lastAt() >= 10 && row.lastAt() < 20);
        filters.put(
                filter(List.of(), List.of(), List.of(), List.of(), Range.OPEN, range(1_000, 3_000), false),
                row -> row.spendMinor() >= 1_000 && row.spendMinor() < 3_000);
        filters.put(
                filter(List.of(), List.of(), List.of(), List.of(), Range.OPEN, Range.OPEN, true),
                row -> row.unanswered() > 0);
        filters.put(
                filter(List.of("a"), List.of(1L), List.of(1L), List.of("tester"), range(0, 39), range(0, 9_000), true),
                row -> hasWords(handle, row, "a")
                        && row.sources().contains(1L)
                        && did(handle, row, 1)
                        && row.tags().contains("tester")
                        && row.lastAt() < 39
                        && row.unanswered() > 0
                        && row.spendMinor() < 9_000);
        MemberGroup third = any -> new MemberGroup.Found(
                "SELECT m.id AS member_id FROM member m WHERE m.id % :every = 0",
                "w.member_id % :every = 0", PEOPLE / 3, Map.of("every", 3));
        filters.put(
                new MemberFilter(
                        List.of(),
                        "member",
                        List.of(1L),
                        List.of(),
                        List.of(),
                        Range.OPEN,
                        Range.OPEN,
                        false,
                        Optional.of(third)),
                row -> row.id() % 3 == 0 && row.sources().contains(1L));
        return filters;
    }

    private static MemberFilter filter(
            List<String> words,
            List<Long> sources,
            List<Long> kinds,
            List<String> tags,
            Range seen,
            Range spend,
            boolean waiting) {
        return new MemberFilter(words, "member", sources, kinds, tags, seen, spend, waiting, Optional.empty());
    }

    private static Range range(long from, long to) {
        return new Range(OptionalLong.of(from), OptionalLong.of(to));
    }

    private static boolean did(Handle handle, MemberRow row, long kind) {
        return handle.createQuery("""
                        SELECT COUNT(*) FROM activity a JOIN identity i ON i.id = a.identity_id
                        WHERE i.member_id = :member AND a.kind_id = :kind
                        """)
                        .bind("member", row.id())
                        .bind("kind", kind)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    private static boolean hasWords(Handle handle, MemberRow row, String... words) {
        List<String> names = handle.createQuery("SELECT name FROM identity WHERE member_id = :member")
                .bind("member", row.id())
                .mapTo(String.class)
                .list();
        List<String> terms =
                names.stream().flatMap(name -> Terms.searched(name).stream()).toList();
        return List.of(words).stream().allMatch(word -> terms.stream().anyMatch(term -> term.startsWith(word)));
    }

    private static Comparator<MemberRow> order(MemberSort sort, boolean ascending) {
        Comparator<MemberRow> order = switch (sort) {
            case SEEN -> Comparator.comparingLong(MemberRow::lastAt);
            case SINCE -> Comparator.comparingLong(MemberRow::firstAt);
            case NAME -> Comparator.comparing(MemberRow::sortName);
            case ACTIVITIES -> Comparator.comparingLong(MemberRow::activityCount);
            case SPEND -> Comparator.comparingLong(MemberRow::spendMinor);
            case WAITING -> Comparator.comparingLong(MemberRow::unansweredAt);
        };
        order = order.thenComparingLong(MemberRow::id);
        return ascending ? order : order.reversed();
    }

    @Test
    void page_by_page_in_either_direction_gives_what_sorting_everybody_gives() {
        database.read(handle -> {
            List<MemberRow> everybody = new MemberStore()
                    .rows(
                            handle,
                            handle.createQuery("SELECT member_id FROM member_summary WHERE standing = 'member'")
                                    .mapTo(Long.class)
                                    .list());
            assertThat(everybody).hasSizeBetween(200, PEOPLE);
            filters(handle).forEach((filter, passes) -> {
                List<MemberRow> passing = everybody.stream().filter(passes).toList();
                assertThat(passing).as("%s leaves somebody", filter).isNotEmpty();
                for (MemberSort sort : MemberSort.values()) {
                    for (boolean ascending : new boolean[] {true, false}) {
                        List<Long> expected = passing.stream()
                                .sorted(order(sort, ascending))
                                .map(MemberRow::id)
                                .toList();
                        MemberQuery query = new MemberQuery(filter, sort, ascending, Optional.empty(), false, 37);
                        for (MemberStore.Planner planner : List.of(WALK, GATHER)) {
                            checkWalk(handle, new MemberStore(planner), query, expected);
                        }
                    }
                }
            });
            return true;
        });
    }

    private static void checkWalk(Handle handle, MemberStore store, MemberQuery query, List<Long> expected) {
        List<Long> forward = new ArrayList<>();
        MemberPage page = store.page(handle, query);
        assertThat(page.previous()).isEmpty();
        switch (page.total()) {
            case Total.Exactly(long number) -> assertThat(number).isEqualTo(expected.size());
            case Total.AtLeast(long number) -> assertThat(number).isEqualTo(37).isLessThanOrEqualTo(expected.size());
        }
        while (true) {
            page.rows().forEach(row -> forward.add(row.id()));
            if (page.next().isEmpty()) {
                break;
            }
            page = store.page(
                    handle, query.after(Cursor.of(page.next().get().code()).orElseThrow()));
        }
        assertThat(forward).as("forward, %s", query).isEqualTo(expected);

        List<Long> backward =
                new ArrayList<>(page.rows().stream().map(MemberRow::id).toList());
        while (page.previous().isPresent()) {
            page = store.page(handle, query.before(page.previous().get()));
            backward.addAll(0, page.rows().stream().map(MemberRow::id).toList());
        }
        assertThat(backward).as("backward, %s", query).isEqualTo(expected);
    }

    @Test
    void staff_are_listed_only_when_asked_for() {
        database.read(handle -> {
            MemberFilter staff = new MemberFilter(
                    List.of(),
                    "staff",
                    List.of(),
                    List.of(),
                    List.of(),
                    Range.OPEN,
                    Range.OPEN,
                    false,
                    Optional.empty());
            MemberPage page = new MemberStore().page(handle, MemberQuery.first(staff, MemberSort.NAME, 10));
            assertThat(page.rows()).extracting(MemberRow::id).containsExactly(3L);
            assertThat(page.total()).isEqualTo(new Total.Exactly(1));
            return true;
        });
    }

    @Test
    void a_cursor_that_is_none_or_of_another_order_harms_nothing() {
        assertThat(Cursor.of("%%%")).isEmpty();
        assertThat(Cursor.of("")).isEmpty();
        assertThat(Cursor.of(new Cursor("Ünal: a", 7).code())).contains(new Cursor("Ünal: a", 7));
        database.read(handle -> {
            MemberQuery query = MemberQuery.first(MemberFilter.ALL, MemberSort.SPEND, 5);
            assertThat(new MemberStore()
                            .page(handle, query.after(new Cursor("anna", 5)))
                            .rows())
                    .isNotNull();
            return true;
        });
    }
}
