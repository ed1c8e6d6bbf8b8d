package io.barnraiser.bench;

import io.barnraiser.activity.order.Orders;
import io.barnraiser.activity.source.Sources;
import io.barnraiser.activity.timeline.TimelineModule;
import io.barnraiser.people.account.AuditLog;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.member.MergeResult;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.database.Databases;
import java.time.InstantSource;
import java.util.Locale;

/// What it costs to merge somebody with a long history into another member and to part them again, durable and with all
/// figures right, beside the same for two members with a short one.
final class MergeBench {

    private static final int MEMBERS = 10_000;
    private static final int TIMES = 50;
    private static final MemberId OLDEST = new MemberId(3);
    private static final MemberId SHORT = new MemberId(9_999);
    private static final String ACTOR = "bench";

    private MergeBench() {}

    static void run(Options options) {
        int activities = options.size(1_000_000);
        for (String name : options.databases()) {
            try (Store store = Store.open(name)) {
                Fill.of(store, MEMBERS, activities);
                System.out.printf(Locale.ROOT, "merge on %s, %,d members in all%n", name, MEMBERS);
                try (Database database = Databases.open(store.data(), store.url())) {
                    measure(database);
                }
            }
        }
    }

    private static void measure(Database database) {
        InstantSource clock = InstantSource.system();
        Members members = new Members(database, clock, new AuditLog(clock));
        TimelineModule timeline =
                new TimelineModule(database, members, new Orders(database), new Sources(database, clock), () -> "EUR");
        Table table = new Table("", "activities", "n", "p50 ms", "p95 ms", "p99 ms");
        for (MemberId other : new MemberId[] {SHORT, new MemberId(Fill.BUSIEST)}) {
            long history =
                    timeline.timelines().find(other.value()).orElseThrow().activityCount();
            Latencies merging = new Latencies(TIMES);
            Latencies parting = new Latencies(TIMES);
            for (int i = 0; i < TIMES; i++) {
                long begun = System.nanoTime();
                MergeResult result = members.merge(ACTOR, OLDEST, other, "", true);
                long merged = System.nanoTime();
                merging.add(merged - begun);
                members.unmerge(ACTOR, ((MergeResult.Merged) result).merge());
                parting.add(System.nanoTime() - merged);
            }
            row(table, "merge", history, merging);
            row(table, "unmerge", history, parting);
        }
    }

    private static void row(Table table, String words, long history, Latencies times) {
        table.row(words, history, times.count(), times.millis(.5), times.millis(.95), times.millis(.99));
    }
}
