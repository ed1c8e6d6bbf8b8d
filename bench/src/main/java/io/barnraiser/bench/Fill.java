package io.barnraiser.bench;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.people.member.Terms;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Fills a database with a large community: a few sources, a few busy members and a long tail, conversations, orders,
/// and one person of ten known in two sources. The same sizes give the same community. Everything that this module
/// knows
/// of the tables it fills stands here and in {@link Derived}.
final class Fill {

    /// Activities a member, in the mean.
    static final int ACTIVITIES_A_MEMBER = 10;

    /// The number of the one member who may be made busier than all others; nobody merged them.
    static final int BUSIEST = 777;

    private static final long SEED = 20261122;
    private static final long BEGIN = 1_609_459_200_000L; // 2021-01-01
    private static final long END = 1_790_000_000_000L; // September 2026
    private static final long DAY = 86_400_000L;
    private static final List<String> SOURCES = List.of("Forum", "Shop", "Site", "Letters", "Chat", "Code");
    private static final String[] STATES = {"placed", "placed", "placed", "placed", "refunded", "cancelled"};
    static final int PRODUCTS = 500;
    private static final int RECENT = 512;

    /// One activity of so many is that of the next identity in turn.
    private static final int TURN = 9;

    private final Bulk bulk;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final int members;
    private final int busiest;
    private final int identities;
    private final long activities;
    private final byte[] sourceOf;
    private final long[][] recentPost = new long[SOURCES.size() + 1][RECENT];
    private final long[][] recentTopic = new long[SOURCES.size() + 1][RECENT];
    private final int[] posts = new int[SOURCES.size() + 1];
    private final Bulk.Rows log;
    private final Bulk.Rows things;
    private final Bulk.Rows orders;
    private long thing;
    private long order;

    private Fill(Bulk bulk, int members, int busiest) {
        this.bulk = bulk;
        this.members = members;
        this.busiest = busiest;
        this.identities = members + members / 10;
        this.activities = (long) members * ACTIVITIES_A_MEMBER + busiest;
        this.sourceOf = new byte[identities + 1];
        this.log = bulk.into(
                "activity",
                "id",
                "source_id",
                "external_id",
                "identity_id",
                "kind_id",
                "happened_at",
                "known_at",
                "channel_id",
                "object_id",
                "reply_to_object_id",
                "directed_identity_id",
                "label",
                "text",
                "amount_minor",
                "currency");
        this.things = bulk.into(
                "activity_object",
                "id",
                "source_id",
                "external_id",
                "type",
                "parent_id",
                "author_identity_id",
                "title");
        this.orders = bulk.into(
                "purchase_order",
                "id",
                "source_id",
                "external_id",
                "identity_id",
                "state",
                "currency",
                "total_minor",
                "refunded_minor",
                "placed_at",
                "stated_at",
                "total_at",
                "lines_at");
    }

    /// Fills {@code store}, unless it was filled before, with {@code members} members.
    static void of(Store store, int members) {
        of(store, members, 0);
    }

    /// As the other {@code of}; {@link #BUSIEST} has so many activities beyond their own, spread over all years.
    static void of(Store store, int members, int busiest) {
        try (Bulk bulk = new Bulk(store)) {
            long there = bulk.number("SELECT COUNT(*) FROM source");
            if (there > 0) {
                return;
            }
            long begun = System.nanoTime();
            bulk.dropIndexes();
            new Fill(bulk, members, busiest).run();
            said("log", begun);
            bulk.analyze();
            Derived.fill(bulk);
            said("derived tables", begun);
            bulk.finish();
            said("indexes", begun);
        }
    }

    private static void said(String what, long begun) {
        System.err.printf(Locale.ROOT, "filled: %s after %,d s%n", what, (System.nanoTime() - begun) / 1_000_000_000);
    }

    private void run() {
        sources();
        people();
        products();
        for (long i = 1; i <= activities; i++) {
            activity(i);
        }
        numbers();
    }

    private void sources() {
        Bulk.Rows sources = bulk.into("source", "id", "name", "kind", "settings", "trusted", "paused", "created_at");
        Bulk.Rows channels = bulk.into("channel", "id", "source_id", "name");
        for (int i = 1; i <= SOURCES.size(); i++) {
            sources.add(i, SOURCES.get(i - 1), "events", "{}", 1, 0, BEGIN);
            for (int room = 0; room < 10; room++) {
                channels.add(i * 10 + room, i, "room-" + room);
            }
        }
        bulk.run("DELETE FROM activity_kind");
        Bulk.Rows kinds = bulk.into("activity_kind", "id", "name");
        for (int i = 0; i < ActivityKind.KNOWN.size(); i++) {
            kinds.add(i + 1, ActivityKind.KNOWN.get(i).name());
        }
    }

    private static int kind(ActivityKind kind) {
        return ActivityKind.KNOWN.indexOf(kind) + 1;
    }

    private void people() {
        Bulk.Rows rows = bulk.into(
                "member", "id", "name", "standing", "own_standing", "standing_said", "merged_into", "created_at");
        Bulk.Rows known = bulk.into(
                "identity",
                "id",
                "member_id",
                "source_id",
                "external_id",
                "kind",
                "handle",
                "name",
                "email",
                "email_vouched",
                "created_at",
                "updated_at");
        Bulk.Rows merges =
                bulk.into("member_merge", "id", "identity_a", "identity_b", "rule", "evidence", "actor", "at");
        Bulk.Rows keys = bulk.into("identity_key", "type", "value", "identity_id", "vouched");
        bulk.run("CREATE TEMPORARY TABLE new_term (term TEXT, identity_id BIGINT)");
        Bulk.Rows terms = bulk.into("new_term", "term", "identity_id");
        for (int id = 1; id <= identities; id++) {
            boolean isSecond = id > members;
            int member = isSecond ? (id - members) * 10 : id;
            sourceOf[id] = (byte) (isSecond ? sourceOf[member] % SOURCES.size() + 1 : source());
            String name = Names.of(member);
            String handle = Terms.words(name).getFirst() + id;
            String email = String.format(Locale.ROOT, "m%08d@example.org", member);
            String standing = id % 20_000 == 7 ? "staff" : "member";
            rows.add(id, name, standing, standing, 0, isSecond ? (Integer) member : null, BEGIN);
            known.add(id, member, sourceOf[id], external("p", id), "account", handle, name, email, 1, BEGIN, BEGIN);
            keys.add("email", email, id, 1);
            if (isSecond) {
                merges.add(id - members, member, id, "same_email", email, "rule", BEGIN);
            }
            Set<String> words = new LinkedHashSet<>(Terms.words(name));
            words.add(handle);
            words.add(email);
            words.add(email.substring(0, email.indexOf('@')));
            for (String word : words) {
                terms.add(word, id);
            }
        }
    }

    private byte source() {
        int dice = random.nextInt(100);
        return (byte) (dice < 40 ? 1 : dice < 65 ? 2 : dice < 80 ? 3 : dice < 90 ? 4 : dice < 97 ? 5 : 6);
    }

    private static String external(String prefix, long number) {
        return String.format(Locale.ROOT, "%s%010d", prefix, number);
    }

    private void products() {
        for (int i = 0; i < PRODUCTS; i++) {
            things.add(++thing, 2, "product-" + i, "product", null, null, "Coat " + i);
        }
    }

    /// Squaring a uniform number gives a few busy members and a long tail.
    private int anybody() {
        return 1 + (int) (identities * Math.pow(random.nextDouble(), 2));
    }

    private void activity(long id) {
        boolean isBusiest = busiest > 0 && random.nextLong(activities) < busiest;
        // Nobody is known without having done something.
        boolean isTurn = id % TURN == 0 && id / TURN <= identities;
        int who = isTurn ? (int) (id / TURN) : isBusiest ? BUSIEST : anybody();
        int source = sourceOf[who];
        long at = BEGIN + (END - BEGIN) / activities * id + random.nextLong(DAY);
        int dice = random.nextInt(100);
        if (who % 100 < 20 && dice < 15) {
            purchase(id, who, source, at);
        } else if (source == 3 || dice < 30) {
            long product = 1 + random.nextInt(PRODUCTS);
            if (dice < 5) {
                review(id, who, source, at, product);
            } else {
                log(id, source, who, kind(ActivityKind.VIEW), at, product, null, null, null);
            }
        } else if (dice < 40 || posts[source] == 0) {
            post(id, who, source, at, true);
        } else if (dice < 70) {
            post(id, who, source, at, false);
        } else if (dice < 95) {
            long liked = recentPost[source][recent(source)];
            log(id, source, who, kind(ActivityKind.LIKE), at, liked, null, null, null);
        } else {
            int other = anybody();
            long about = recentPost[source][recent(source)];
            log(id, source, who, kind(ActivityKind.MENTION), at, about, null, other, null);
        }
    }

    private void review(long id, int who, int source, long at, long product) {
        String stars = Integer.toString(1 + Math.max(random.nextInt(5), random.nextInt(5)));
        log.add(
                id,
                source,
                external("a", id),
                who,
                kind(ActivityKind.REVIEW),
                at,
                at,
                null,
                product,
                null,
                null,
                stars,
                Names.words(random, 12),
                null,
                null);
    }

    private int recent(int source) {
        return random.nextInt(Math.min(posts[source], RECENT));
    }

    private void post(long id, int who, int source, long at, boolean opens) {
        int answered = opens ? 0 : recent(source);
        long number = ++thing;
        Long topic = opens ? null : (Long) recentTopic[source][answered];
        String title = opens ? Names.words(random, 5) : null;
        things.add(number, source, external("t", number), opens ? "topic" : "post", topic, who, title);
        Long replyTo = opens ? null : (Long) recentPost[source][answered];
        int kind = kind(opens ? ActivityKind.CREATE : ActivityKind.REPLY);
        log(id, source, who, kind, at, number, replyTo, null, Names.words(random, 12));
        int place = posts[source]++ % RECENT;
        recentPost[source][place] = number;
        recentTopic[source][place] = topic == null ? number : topic;
    }

    private void purchase(long id, int who, int source, long at) {
        long number = ++thing;
        int total = 1_500 + random.nextInt(30_000);
        String state = STATES[random.nextInt(STATES.length)];
        things.add(number, source, external("o", number), "order", null, who, null);
        log.add(
                id,
                source,
                external("a", id),
                who,
                kind(ActivityKind.PURCHASE),
                at,
                at,
                null,
                number,
                null,
                null,
                null,
                null,
                total,
                "EUR");
        int refunded = state.equals("refunded") ? total / 2 : 0;
        orders.add(++order, source, external("o", number), who, state, "EUR", total, refunded, at, at, at, at);
    }

    private void log(
            long id,
            int source,
            int who,
            int kind,
            long at,
            long object,
            @Nullable Long replyTo,
            @Nullable Integer directed,
            @Nullable String text) {
        log.add(
                id,
                source,
                external("a", id),
                who,
                kind,
                at,
                at,
                source * 10 + random.nextInt(10),
                object,
                replyTo,
                directed,
                null,
                text,
                null,
                null);
    }

    /// Whoever writes next must not give a number again.
    private void numbers() {
        bulk.run("INSERT INTO member_term (term, identity_id) SELECT term, identity_id FROM new_term ORDER BY 1, 2");
        bulk.run("DROP TABLE new_term");
        for (List<String> table : List.of(
                List.of("source", "source"),
                List.of("member", "identity"),
                List.of("channel", "channel"),
                List.of("member_merge", "member_merge"),
                List.of("activity", "activity"),
                List.of("activity_object", "activity_object"),
                List.of("purchase_order", "purchase_order"))) {
            bulk.run("INSERT INTO number_block (name, next) SELECT '%s', COALESCE(MAX(id), 0) + 1 FROM %s"
                    .formatted(table.getFirst(), table.getLast()));
        }
        bulk.run("INSERT INTO identity_count (source_id, kind, amount, changed_at)"
                + " SELECT source_id, kind, COUNT(*), MAX(updated_at) FROM identity GROUP BY source_id, kind");
        bulk.run("INSERT INTO source_count (source_id, outcome, amount) SELECT source_id, 'accepted', COUNT(*)"
                + " FROM activity GROUP BY source_id");
        bulk.run("INSERT INTO log_cursor (follower, activity_id, updated_at) VALUES ('webhook', %d, %d)"
                .formatted(activities, END));
        Suggested.fill(bulk, members, END);
    }
}
