package io.barnraiser.understand.network;

import static io.barnraiser.understand.network.Village.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.network.graph.Graph;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is kept batch by batch is what a rebuild makes of the whole log, and the same snapshot comes of both.
@BothDatabases
final class SameAgainTest {

    private static final int PEOPLE = 20;
    private static final int STEPS = 300;
    private static final int DAYS = 200;

    private final Village village;

    SameAgainTest(Database database) {
        this.village = new Village(database);
    }

    @AfterEach
    void close() {
        village.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void any_history_read_in_any_pieces_gives_what_a_rebuild_gives(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<Long> alive = live(random);
        village.read();
        List<String> ties = village.rows();
        List<String> meetings = village.table("tie_meeting");
        List<String> snapshots = snapshots();
        assertThat(ties).as("the history has something in it").hasSizeGreaterThan(50);
        assertThat(meetings).hasSizeGreaterThan(10);

        village.rebuild();
        assertThat(village.rows()).isEqualTo(ties);
        assertThat(village.table("tie_meeting")).isEqualTo(meetings);
        assertThat(snapshots()).isEqualTo(snapshots);
        alive.forEach(this::agreesWithTheSnapshot);
    }

    /// The ties on the page of a member are those of the network.
    private void agreesWithTheSnapshot(long member) {
        LocalDate day = DAY.plusDays(DAYS / 2);
        Snapshot snapshot = village.snapshot(day, TieSettings.ASSUMED);
        List<String> inSnapshot = new ArrayList<>();
        int node = Arrays.binarySearch(snapshot.members(), member);
        for (int other = 0; node >= 0 && other < snapshot.size(); other++) {
            if (snapshot.undirected().weight(node, other) > 0) {
                inSnapshot.add(line(
                        snapshot.members()[other],
                        snapshot.directed().weight(node, other),
                        snapshot.directed().weight(other, node)));
            }
        }
        assertThat(village.ties(member, day, TieSettings.ASSUMED).stream()
                        .map(tie -> line(
                                tie.other().value(),
                                tie.given().weight(),
                                tie.received().weight())))
                .as("ties of member %d", member)
                .containsExactlyInAnyOrderElementsOf(inSnapshot);
    }

    /// A graph keeps weights as floats.
    private static String line(long other, double given, double received) {
        return other + " " + (float) given + " " + (float) received;
    }

    /// Three days of the network, to the last bit.
    private List<String> snapshots() {
        return LongStream.of(20, DAYS / 2, DAYS + 30)
                .mapToObj(days -> village.snapshot(DAY.plusDays(days), TieSettings.ASSUMED))
                .map(snapshot -> Arrays.toString(snapshot.members())
                        + Arrays.toString(snapshot.staff())
                        + text(snapshot.directed())
                        + text(snapshot.undirected()))
                .toList();
    }

    private static String text(Graph graph) {
        return Arrays.toString(graph.offsets())
                + Arrays.toString(Arrays.copyOf(graph.targets(), graph.arcs()))
                + Arrays.toString(Arrays.copyOf(graph.weights(), graph.arcs()));
    }

    private List<Long> live(RandomGenerator random) {
        village.people(PEOPLE);
        List<Long> alive =
                new ArrayList<>(LongStream.rangeClosed(1, PEOPLE).boxed().toList());
        List<Long> things = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(24)) {
                case 0 -> village.read();
                case 1 ->
                    village.standing(
                            pick(random, alive),
                            List.of("member", "bot", "staff").get(random.nextInt(3)));
                case 2 -> {
                    if (random.nextInt(6) == 0 && alive.size() > PEOPLE / 2) {
                        Long person = pick(random, alive);
                        village.read();
                        things.removeAll(village.erase(person));
                        alive.remove(person);
                    }
                }
                default -> something(random, alive, things);
            }
        }
        // In the end, so that a member's number is always that of a person who is there.
        Long one = alive.getFirst();
        village.merge(alive.getLast(), one);
        alive.removeLast();
        return alive;
    }

    private void something(RandomGenerator random, List<Long> alive, List<Long> things) {
        long who = pick(random, alive);
        LocalDate day = DAY.plusDays(random.nextInt(DAYS));
        long thing = thing(random, things);
        switch (random.nextInt(6)) {
            case 0 -> {
                if (village.claim(thing, who)) {
                    village.did(who, ActivityKind.CREATE, Village.noon(day), thing, null, null);
                }
            }
            case 1 -> village.did(who, ActivityKind.REPLY, Village.noon(day), null, thing, null);
            case 2 -> village.like(who, thing, day);
            case 3 -> village.mention(who, pick(random, alive), day);
            case 4 -> village.attend(who, thing, day);
            default -> village.reply(who, pick(random, alive), day);
        }
    }

    /// An old thing, or a new one of which nothing is known.
    private long thing(RandomGenerator random, List<Long> things) {
        if (things.isEmpty() || random.nextInt(4) == 0) {
            things.add(village.thing(null));
        }
        return pick(random, things);
    }

    private static <T> T pick(RandomGenerator random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
