package io.barnraiser.people.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/// Whatever is merged, taken back and detached, in whatever order: what is in the tables is what the active merges say.
@BothDatabases
final class MergePropertyTest {

    private static final int ROUNDS = 6;
    private static final int PEOPLE = 9;
    private static final int STEPS = 30;

    private final People people;
    private final Map<Long, Long> followed = new HashMap<>();

    MergePropertyTest(Database database) {
        this.people = new People(database);
        people.members()
                .listen((handle, moves) -> moves.forEach(move -> {
                    assertThat(followed.get(move.identity().value()))
                            .isEqualTo(move.from().value());
                    followed.put(move.identity().value(), move.to().value());
                }));
    }

    @Test
    void any_sequence_of_merges_and_unmerges_ends_where_the_active_merges_say_and_can_be_undone_whole() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            List<IdentityId> ids = crowd(seed);
            Map<Long, List<Object>> before = rows(ids);
            for (int step = 0; step < STEPS; step++) {
                act(random, ids);
                check(seed, step, ids);
            }
            undoEverything(random, ids);
            assertThat(rows(ids)).as("seed %d, everything undone", seed).isEqualTo(before);
        }
    }

    private List<IdentityId> crowd(int seed) {
        List<Sighting> sightings = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            // Named differently well, so that the best name of a family changes hands; some share a source.
            String id = "s" + seed + "-" + i;
            Sighting.Builder sighting = i % 4 == 3 ? people.visitor(1 + i % 5, id) : people.account(1 + i % 5, id);
            if (i % 6 == 5) {
                sighting.standing(Standing.BOT);
            }
            sightings.add(
                    switch (i % 3) {
                        case 0 -> sighting.handle("handle" + i).build();
                        case 1 -> sighting.name("Full Name" + i).build();
                        default -> sighting.build();
                    });
        }
        List<IdentityId> ids = people.take(sightings);
        ids.forEach(id -> followed.put(id.value(), id.value()));
        return ids;
    }

    private void act(Random random, List<IdentityId> ids) {
        IdentityId a = ids.get(random.nextInt(ids.size()));
        IdentityId b = ids.get(random.nextInt(ids.size()));
        int choice = random.nextInt(10);
        if (choice < 6) {
            people.database()
                    .write(handle ->
                            people.members().merge(handle, "Olga", a, b, MergeRule.BY_HAND, "", random.nextBoolean()));
        } else if (choice < 9) {
            List<Merge> active = active(ids);
            if (!active.isEmpty()) {
                people.members()
                        .unmerge(
                                "Olga",
                                active.get(random.nextInt(active.size())).id());
            }
        } else {
            people.members().detach("Olga", a);
        }
    }

    private void undoEverything(Random random, List<IdentityId> ids) {
        List<Merge> active = new ArrayList<>(active(ids));
        Collections.shuffle(active, random);
        active.forEach(merge -> people.members().unmerge("Olga", merge.id()));
    }

    private List<Merge> active(List<IdentityId> ids) {
        return people
                .database()
                .read(handle -> MergeStore.touching(
                        handle, ids.stream().map(IdentityId::value).toList()))
                .stream()
                .filter(merge -> merge.undone().isEmpty())
                .toList();
    }

    /// Works out from the active merges alone who belongs to whom, by the plainest way there is.
    private void check(int seed, int step, List<IdentityId> ids) {
        Map<Long, TreeSet<Long>> groups = new TreeMap<>();
        ids.forEach(id -> groups.put(id.value(), new TreeSet<>(List.of(id.value()))));
        for (Merge merge : active(ids)) {
            TreeSet<Long> all = new TreeSet<>(groups.getOrDefault(merge.a().value(), new TreeSet<>()));
            all.addAll(groups.getOrDefault(merge.b().value(), new TreeSet<>()));
            all.forEach(id -> groups.put(id, all));
        }
        Map<Long, List<Object>> rows = rows(ids);
        groups.forEach((id, group) -> {
            List<Object> row = rows.getOrDefault(id, List.of());
            assertThat(row.get(0))
                    .as("member of %d, seed %d, step %d", id, seed, step)
                    .isEqualTo(group.first());
            assertThat(row.get(1)).isEqualTo(group.first().equals(id) ? "none" : group.first());
            assertThat(followed.get(id))
                    .as("what listeners were told of %d", id)
                    .isEqualTo(group.first());
            boolean someFullName =
                    group.stream().anyMatch(other -> (other - ids.getFirst().value()) % 3 == 1);
            boolean someBot =
                    group.stream().anyMatch(other -> (other - ids.getFirst().value()) % 6 == 5);
            if (group.first().equals(id)) {
                assertThat(row.get(3)).isEqualTo(someBot ? "bot" : "member");
            }
            if (group.first().equals(id) && someFullName) {
                assertThat(row.get(2).toString()).startsWith("Full Name");
            }
        });
    }

    /// What stands in the tables: for each identity its member, and of the member it was born with where it is
    /// merged into, its name and its standing.
    private Map<Long, List<Object>> rows(List<IdentityId> ids) {
        return people.database().read((Handle handle) -> {
            Map<Long, List<Object>> rows = new LinkedHashMap<>();
            handle.createQuery("""
                            SELECT i.id, i.member_id, m.merged_into, m.name, m.standing
                            FROM identity i
                            JOIN member m ON m.id = i.id
                            WHERE i.id >= :first AND i.id <= :last
                            ORDER BY i.id
                            """)
                    .bind("first", ids.getFirst().value())
                    .bind("last", ids.getLast().value())
                    .map((row, context) -> {
                        long mergedInto = row.getLong(3);
                        Object into = row.wasNull() ? "none" : (Object) mergedInto;
                        rows.put(row.getLong(1), List.of(row.getLong(2), into, row.getString(4), row.getString(5)));
                        return row.getLong(1);
                    })
                    .list();
            return rows;
        });
    }
}
