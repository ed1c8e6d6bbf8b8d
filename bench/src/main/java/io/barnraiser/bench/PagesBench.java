package io.barnraiser.bench;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// How long the pages of a large community take, beside the smallest page that somebody who is signed in can see: over
/// HTTP on the same machine, one request after the other, until the last byte is there.
final class PagesBench {

    private final PageTimes times;
    private final int members;
    private final SplittableRandom random = new SplittableRandom(3);

    private PagesBench(PageTimes times, int members) {
        this.times = times;
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
                    new PagesBench(new PageTimes(visitor), members).run();
                }
            }
        }
    }

    private void run() {
        lists();
        searches();
        times.page("a member", () -> "/desk/members/" + anybody());
        times.page("the busiest member", "/desk/members/1");
        times.page("... second page of the timeline", times.next("/desk/members/1"));
        times.page("... only likes", "/desk/members/1?kind=like");
        times.page("sources", "/desk/sources");
        times.page("a source", "/desk/sources/1");
        times.page("matches", "/desk/matches");
        summaries();
        times.page("API: members", "/api/v1/members");
        times.page("API: members, search", () -> "/api/v1/members?q=" + anyName());
        times.page("API: activities of the busiest", "/api/v1/members/1/activities");
        times.page("API: sources", "/api/v1/sources");
    }

    private void lists() {
        times.page("members", "/desk/members");
        times.page("... second page", times.next("/desk/members"));
        for (String sort : List.of("since", "name", "-activities", "-spend", "-waiting")) {
            times.page("... by " + sort, "/desk/members?sort=" + sort);
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
            times.page("... with " + filter, "/desk/members?" + filter);
        }
    }

    /// Of what a fill leaves out these show what there is: rebuild it first.
    private void summaries() {
        times.page("today", "/desk/today");
        times.page("journey", "/desk/journey");
        times.page("reviews", "/desk/reviews");
        times.page("a product's reviews", this::product);
        times.page("... with few stars", () -> product() + "?stars=1");
        times.page("... second page", times.next("/desk/reviews/1"));
    }

    private String product() {
        return "/desk/reviews/" + (1 + random.nextInt(Fill.PRODUCTS));
    }

    private void searches() {
        String[] common = Names.commonest();
        times.page("search: one letter", "/desk/members?q=b");
        times.page("search: one letter, by name", "/desk/members?q=z&sort=name");
        times.page("search: a common word", "/desk/members?q=" + common[0]);
        times.page("search: a common word, by name", "/desk/members?q=" + common[0] + "&sort=name");
        times.page("search: two common words", "/desk/members?q=" + common[0] + "+" + common[1]);
        times.page(
                "search: two common words, by name", "/desk/members?q=" + common[0] + "+" + common[1] + "&sort=name");
        times.page("search: two letters each", "/desk/members?q=ba+so");
        times.page("search: a name", () -> "/desk/members?q=" + anyName());
        times.page("search: an address", () -> "/desk/members?q=m%08d%%40example.org".formatted(anybody()));
        times.page("search: nobody", "/desk/members?q=nobody+at+all");
        times.page("search: a common word and a source", "/desk/members?source=6&q=" + common[0]);
        times.page("palette", () -> "/desk/palette?q=" + anyName());
    }

    private int anybody() {
        return 1 + random.nextInt(members);
    }

    private String anyName() {
        return Names.of(anybody()).replace(' ', '+');
    }
}
