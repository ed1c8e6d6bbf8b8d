package io.barnraiser.bench;

import io.barnraiser.activity.log.ActivityKind;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// How fast what members say is read into the queue of Listening, and how long its pages take when much of it waits,
/// beside an empty page.
final class QueueBench {

    private static final int MEMBERS = 100_000;

    /// Behind the last activity of {@link Fill}.
    private static final long BEGIN = 1_790_000_000_000L;

    private static final long STEP = 2_000L;

    /// What is said, about a word; one of ten says nothing that waits.
    private static final List<String> SAYINGS = List.of(
            "How do I wash the %s without losing its colour?",
            "The %s broke after two weeks, and nobody answers my mails.",
            "Please make the %s in a longer size, I would buy it at once.",
            "I love the %s, it kept me dry for three days.",
            "Thank you for mending my %s so quickly.",
            "Where can I find a new %s for last year's model?",
            "My %s leaks at the shoulder since the first rain.",
            "It would be great if the %s had a second pocket.",
            "Wie bekomme ich den Fleck aus %s heraus?",
            "We met at the hut and walked on past %s.");

    private QueueBench() {}

    static void run(Options options) {
        int items = options.size(1_000_000);
        for (String name : options.databases()) {
            try (Store store = options.store(name)) {
                Fill.of(store, MEMBERS);
                if (talk(store, items)) {
                    read(store, items);
                }
                pages(store);
            }
        }
    }

    /// Lets members open conversations, unless they did in an earlier run.
    private static boolean talk(Store store, int items) {
        try (Bulk bulk = new Bulk(store)) {
            long last = bulk.number("SELECT MAX(id) FROM activity");
            if (last > (long) MEMBERS * Fill.ACTIVITIES_A_MEMBER) {
                return false;
            }
            long thing = bulk.number("SELECT MAX(id) FROM activity_object");
            long create =
                    bulk.number("SELECT id FROM activity_kind WHERE name = '%s'".formatted(ActivityKind.CREATE.name()));
            Bulk.Rows things = bulk.into(
                    "activity_object", "id", "source_id", "external_id", "type", "author_identity_id", "title");
            Bulk.Rows log = bulk.into(
                    "activity",
                    "id",
                    "source_id",
                    "external_id",
                    "identity_id",
                    "kind_id",
                    "happened_at",
                    "known_at",
                    "object_id",
                    "text");
            SplittableRandom random = new SplittableRandom(7);
            for (int i = 1; i <= items; i++) {
                int who = 1 + random.nextInt(MEMBERS);
                String text = SAYINGS.get(random.nextInt(SAYINGS.size())).formatted(Names.words(random, 3));
                long at = BEGIN + i * STEP;
                things.add(thing + i, 1, "talk-" + i, "topic", who, text);
                log.add(last + i, 1, "talk-" + i, who, create, at, at, thing + i, text);
            }
            bulk.run("UPDATE number_block SET next = next + %d WHERE name IN ('activity', 'activity_object')"
                    .formatted(items));
            bulk.finish();
            return true;
        }
    }

    private static void read(Store store, int items) {
        long begun = System.nanoTime();
        Program.run(store, "rebuild", "--only", "feedback");
        double seconds = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
        System.out.printf(
                Locale.ROOT,
                "%s: %,d texts among %,d activities read into the queue in %,.0f s%n",
                store.name(),
                items,
                items + (long) MEMBERS * Fill.ACTIVITIES_A_MEMBER,
                seconds);
    }

    private static void pages(Store store) {
        try (Bulk bulk = new Bulk(store)) {
            System.out.printf(
                    Locale.ROOT,
                    "%s: %,d items, %,d of them wait%n",
                    store.name(),
                    bulk.number("SELECT COUNT(*) FROM feedback"),
                    bulk.number("SELECT COUNT(*) FROM feedback WHERE shelf = 'waiting'"));
            bulk.finish();
        }
        try (ServerProcess server = ServerProcess.start(store, List.of());
                Visitor visitor = Visitor.signedIn(store, server.address())) {
            PageTimes times = new PageTimes(visitor);
            times.page("the queue", "/desk/listening");
            times.page("... all ages", "/desk/listening?age=all");
            times.page("... second page", times.next("/desk/listening?age=all"));
            for (String filter : List.of(
                    "kind=problem",
                    "kind=praise",
                    "source=1",
                    "source=6",
                    "language=de",
                    "kind=question&language=de",
                    "assignee=me",
                    "department=1")) {
                times.page("... with " + filter, "/desk/listening?age=all&" + filter);
            }
            times.page("... search: a common word", "/desk/listening?q=leaks");
            times.page("... search: a rare word", "/desk/listening?q=" + Names.commonest()[0]);
            times.page("... search: two common words", "/desk/listening?q=leaks+shoulder");
            times.page("figures", "/desk/listening/figures");
        }
    }
}
