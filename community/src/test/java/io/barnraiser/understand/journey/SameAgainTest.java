package io.barnraiser.understand.journey;

import static io.barnraiser.understand.journey.Street.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What follows the log in batches as they come, with merges in between, is what a rebuild finds.
@BothDatabases
final class SameAgainTest {

    private static final List<String> TABLES = List.of(
            "journey_evidence", "journey_waiting", "journey_first", "journey_path", "journey_move", "journey_dirty");

    private static final int PEOPLE = 14;

    private final Street street;

    SameAgainTest(Database database) {
        this.street = new Street(database);
    }

    @AfterEach
    void close() {
        street.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void in_random_batches_as_in_a_rebuild(long seed) {
        Random random = new Random(seed);
        street.people(PEOPLE);
        street.channel(7, "Ideas and bugs");
        List<Long> things = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        List<long[]> orders = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            act(random, things, unknown, orders);
            if (random.nextInt(12) == 0) {
                street.read();
            }
            if (random.nextInt(40) == 0) {
                long one = random.nextLong(1, PEOPLE + 1);
                long other = random.nextLong(1, PEOPLE + 1);
                if (one != other && owner(one) == one && owner(other) == other) {
                    street.merge(one, other);
                }
            }
            if (random.nextInt(60) == 0) {
                long one = random.nextLong(1, PEOPLE + 1);
                if (owner(one) != one) {
                    street.part(one, owner(one));
                }
            }
        }
        street.read();
        Map<String, List<String>> followed = tables();
        assertThat(followed.get("journey_path")).hasSizeGreaterThan(PEOPLE);
        assertThat(followed.get("journey_waiting")).isNotEmpty();
        street.rebuild();
        assertThat(tables()).isEqualTo(followed);
    }

    private Map<String, List<String>> tables() {
        Map<String, List<String>> all = new TreeMap<>();
        TABLES.forEach(table -> all.put(table, street.table(table)));
        return all;
    }

    private long owner(long identity) {
        return street.database.read(handle -> handle.createQuery("SELECT member_id FROM identity WHERE id = :id")
                .bind("id", identity)
                .mapTo(Long.class)
                .one());
    }

    private void act(Random random, List<Long> things, List<Long> unknown, List<long[]> orders) {
        long who = random.nextLong(1, PEOPLE + 1);
        LocalDate day = DAY.plusDays(random.nextInt(400));
        if (things.size() < 10 || random.nextInt(8) == 0) {
            boolean isKnown = random.nextBoolean();
            things.add(street.thing(isKnown ? "post" : "thing", isKnown ? (Long) who : null));
            if (!isKnown) {
                unknown.add(things.getLast());
            }
        }
        long thing = things.get(random.nextInt(things.size()));
        switch (random.nextInt(9)) {
            case 0 -> street.about(who, ActivityKind.VIEW, day, thing);
            case 1 -> street.in(who, ActivityKind.CREATE, day, 7);
            case 2 -> street.reply(who, day, thing);
            case 3 -> street.invite(who, day, 1 + who % PEOPLE);
            case 4 -> street.shares(who, day);
            case 5 -> orders.add(new long[] {street.buys(who, day), who});
            case 6 -> {
                if (!orders.isEmpty()) {
                    long[] order = orders.remove(random.nextInt(orders.size()));
                    street.refund(order[0], order[1], day);
                }
            }
            case 7 -> {
                if (!unknown.isEmpty() && random.nextInt(4) == 0) {
                    long taught = unknown.removeFirst();
                    street.teach(taught, random.nextBoolean() ? "product" : "post", who);
                    street.about(who, ActivityKind.UPDATE, day, taught);
                }
            }
            default -> street.about(who, ActivityKind.LIKE, day, thing);
        }
    }
}
