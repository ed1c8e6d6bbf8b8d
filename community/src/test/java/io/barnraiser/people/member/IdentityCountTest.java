package io.barnraiser.people.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What is kept of how many identities there are is what counting them would say.
@BothDatabases
final class IdentityCountTest {

    private static final String KEPT =
            "SELECT source_id, kind, amount FROM identity_count WHERE amount <> 0 ORDER BY source_id, kind";
    private static final String COUNTED =
            "SELECT source_id, kind, COUNT(*) AS amount FROM identity GROUP BY source_id, kind ORDER BY source_id, kind";

    private final Database database;
    private final People people;

    IdentityCountTest(Database database) {
        this.database = database;
        this.people = new People(database);
    }

    @Test
    void people_who_come_change_and_go_are_counted_in_and_out() {
        Random random = new Random(5);
        List<IdentityId> known = new ArrayList<>();
        for (int step = 0; step < 20; step++) {
            known.addAll(people.take(sightings(random)));
            if (step % 4 == 3) {
                List<IdentityId> gone = List.of(known.get(random.nextInt(known.size())));
                database.run(handle -> people.members().forget(handle, gone));
            }
            assertThat(rows(KEPT)).as("step %d", step).isNotEmpty().isEqualTo(rows(COUNTED));
        }
    }

    @Test
    void a_new_word_on_somebody_known_moves_the_time_and_the_same_word_does_not() {
        people.take(people.account(People.FORUM, "a").name("Ada"));
        people.at("2026-05-02T10:00:00Z");
        people.take(people.account(People.FORUM, "a").name("Ada"));
        assertThat(changedAt()).isEqualTo("2026-05-01T10:00:00Z");
        people.take(people.account(People.FORUM, "a").name("Ada L."));
        assertThat(changedAt()).isEqualTo("2026-05-02T10:00:00Z");
    }

    private List<Sighting> sightings(Random random) {
        List<Sighting> sightings = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String id = "p" + random.nextInt(30);
            long source = 1 + random.nextInt(3);
            Sighting.Builder sighting = random.nextBoolean() ? people.account(source, id) : people.visitor(source, id);
            sightings.add(sighting.name("Name " + random.nextInt(4)).build());
        }
        return sightings;
    }

    private List<List<Object>> rows(String sql) {
        return database.read(handle -> handle.createQuery(sql)
                .map((row, context) -> List.<Object>of(row.getLong(1), row.getString(2), row.getLong(3)))
                .list());
    }

    private String changedAt() {
        return database.read(
                handle -> Instant.ofEpochMilli(handle.createQuery("SELECT MAX(changed_at) FROM identity_count")
                                .mapTo(Long.class)
                                .one())
                        .toString());
    }
}
