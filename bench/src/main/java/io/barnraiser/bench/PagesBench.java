package io.barnraiser.bench;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How long the pages of a large community take, beside the smallest page that somebody who is signed in can see: over
/// HTTP on the same machine, one request after the other, until the last byte is there.
final class PagesBench {

    private static final int WARM = 10;
    private static final int REQUESTS = 100;

    /// What is slow is asked less often: so much for each page.
    private static final long LONGEST_NANOS = 15_000_000_000L;

    private static final Pattern NEXT = Pattern.compile("[?&;]((?:after|before)=[A-Za-z0-9_.%~-]+)\"");

    private final Table table;
    private final Visitor visitor;
    private final int members;
    private final SplittableRandom random = new SplittableRandom(3);

    private PagesBench(Table table, Visitor visitor, int members) {
        this.table = table;
        this.visitor = visitor;
        this.members = members;
    }

    /// Only fills the databases, where they are empty.
    static void fill(Options options) {
        for (String name : options.databases()) {
            try (Store store = options.store(name)) {
                Fill.of(store, options.size(1_000_000));
            }
        }
    }

    static void run(Options options) {
        int members = options.size(1_000_000);
        for (String name : options.databases()) {
            try (Store store = options.store(name)) {
                Fill.of(store, members);
                System.out.printf(
                        Locale.ROOT,
                        "pages on %s: %,d members, %,d activities%n",
                        name,
                        members,
                        (long) members * Fill.ACTIVITIES_A_MEMBER);
                try (ServerProcess server = ServerProcess.start(store, List.of());
                        Visitor visitor = Visitor.signedIn(store, server.address())) {
                    new PagesBench(Table.ofLatencies(), visitor, members).run();
                }
            }
        }
    }

    private void run() {
        page("an empty page", "/desk/settings/account");
        lists();
        searches();
        page("a member", () -> "/desk/members/" + anybody());
        page("the busiest member", "/desk/members/1");
        page("... second page of the timeline", next("/desk/members/1"));
        page("... only likes", "/desk/members/1?kind=like");
        page("sources", "/desk/sources");
        page("a source", "/desk/sources/1");
        page("matches", "/desk/matches");
        page("API: members", "/api/v1/members");
        page("API: members, search", () -> "/api/v1/members?q=" + anyName());
        page("API: activities of the busiest", "/api/v1/members/1/activities");
        page("API: sources", "/api/v1/sources");
    }

    private void lists() {
        page("members", "/desk/members");
        page("... second page", next("/desk/members"));
        for (String sort : List.of("since", "name", "-activities", "-spend", "-waiting")) {
            page("... by " + sort, "/desk/members?sort=" + sort);
        }
        for (String filter : List.of(
                "source=1",
                "source=6",
                "source=6&source=1",
                "kind=purchase",
                "kind=review&sort=name",
                "seen=90",
                "seen=%3E400",
                "spend_min=900",
                "spend_min=50&spend_max=60",
                "waiting=1",
                "standing=staff",
                "source=2&kind=purchase&seen=90",
                "source=6&kind=purchase&sort=name",
                "tag=none")) {
            page("... with " + filter, "/desk/members?" + filter);
        }
    }

    private void searches() {
        String[] common = Names.commonest();
        page("search: one letter", "/desk/members?q=b");
        page("search: one letter, by name", "/desk/members?q=z&sort=name");
        page("search: a common word", "/desk/members?q=" + common[0]);
        page("search: a common word, by name", "/desk/members?q=" + common[0] + "&sort=name");
        page("search: two common words", "/desk/members?q=" + common[0] + "+" + common[1]);
        page("search: two common words, by name", "/desk/members?q=" + common[0] + "+" + common[1] + "&sort=name");
        page("search: two letters each", "/desk/members?q=ba+so");
        page("search: a name", () -> "/desk/members?q=" + anyName());
        page("search: an address", () -> "/desk/members?q=m%08d%%40example.org".formatted(anybody()));
        page("search: nobody", "/desk/members?q=nobody+at+all");
        page("search: a common word and a source", "/desk/members?source=6&q=" + common[0]);
        page("palette", () -> "/desk/palette?q=" + anyName());
    }

    private int anybody() {
        return 1 + random.nextInt(members);
    }

    private String anyName() {
        return Names.of(anybody()).replace(' ', '+');
    }

    private String next(String path) {
        Matcher found = NEXT.matcher(visitor.get(path));
        String place = "";
        while (found.find()) {
            place = "?" + found.group(1);
        }
        return path + place;
    }

    private void page(String words, String path) {
        page(words, () -> path);
    }

    private void page(String words, Supplier<String> path) {
        Latencies latencies = new Latencies(REQUESTS);
        long begun = System.nanoTime();
        for (int i = 0; i < WARM && System.nanoTime() - begun < LONGEST_NANOS / 5; i++) {
            visitor.get(path.get());
        }
        while (latencies.count() < REQUESTS && System.nanoTime() - begun < LONGEST_NANOS) {
            String asked = path.get();
            long from = System.nanoTime();
            visitor.get(asked);
            latencies.add(System.nanoTime() - from);
        }
        table.row(words, latencies);
    }
}
