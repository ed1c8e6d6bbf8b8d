package io.barnraiser.activity.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.activity.log.Activity;
import io.barnraiser.activity.log.LogWriter;
import io.barnraiser.activity.source.NewSource;
import io.barnraiser.activity.source.Run;
import io.barnraiser.activity.source.Source;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@BothDatabases
final class RunsTest {

    private static final String NODE = "server";

    private final IngestHouse house;
    private final NumbersConnector numbers = new NumbersConnector();
    private final List<Duration> pauses = new ArrayList<>();
    private int rebuilt;
    private final Source source;

    RunsTest(Database database) {
        house = new IngestHouse(database);
        source = house.sources.add(NewSource.trusted("numbers", "numbers"));
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Runs runs(String node) {
        Reprocess reprocess =
                new Reprocess(house.database, new LogWriter(house.database), house.pipeline, () -> rebuilt++);
        Connectors connectors = new Connectors(List.of(numbers));
        RunWork work =
                new RunWork(connectors, house.sources, house.runs, house.pipeline, reprocess, pauses::add, house.clock);
        return new Runs(connectors, house.sources, house.runs, work, node);
    }

    private Path file(@TempDir Path folder, int lines) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= lines; i++) {
            text.append(i % 7 == 0 ? "bad\n" : i + "\n");
        }
        return Files.writeString(folder.resolve("numbers.txt"), text);
    }

    @Test
    void a_file_is_read_to_its_end_and_read_again_it_changes_nothing(@TempDir Path folder) throws IOException {
        Path file = file(folder, 2500);
        Run first = runs(NODE).fileNow(source.id(), file);
        assertThat(first.state()).isEqualTo(Run.State.DONE);
        assertThat(first.done()).isEqualTo(2500);
        assertThat(house.outcomes(source)).containsEntry("accepted", 2143L).containsEntry("malformed", 357L);
        Run second = runs(NODE).fileNow(source.id(), file);
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(house.count("activity")).isEqualTo(2143);
        assertThat(house.outcomes(source)).containsEntry("accepted", 2143L).containsEntry("duplicate", 2143L);
    }

    @Test
    void a_run_that_died_goes_on_where_it_was_and_loses_and_doubles_nothing(@TempDir Path folder) throws IOException {
        Path file = file(folder, 24_000);
        numbers.dieAt = 18_456;
        Run died = runs(NODE).fileNow(source.id(), file);
        assertThat(died.state()).isEqualTo(Run.State.FAILED);
        assertThat(died.position()).isEqualTo("10000");
        assertThat(house.sources.state(source.id()).lastError()).isPresent();
        numbers.dieAt = 0;
        numbers.read = 0;
        Run again = runs(NODE).fileNow(source.id(), file);
        assertThat(again.id()).isEqualTo(died.id());
        assertThat(again.state()).isEqualTo(Run.State.DONE);
        assertThat(again.total()).isEqualTo(again.done());
        assertThat(numbers.read).as("only what was not stored is read again").isEqualTo(14_000);
        assertThat(house.sources.state(source.id()).lastError()).isEmpty();
        assertThat(house.outcomes(source))
                .containsEntry("accepted", 20_572L)
                .containsEntry("malformed", 3428L)
                .doesNotContainKey("duplicate");
    }

    @Test
    void a_run_of_this_node_that_was_killed_is_resumed_at_once(@TempDir Path folder) throws IOException {
        Run left =
                house.runs.begin(source.id(), Run.Kind.FILE, file(folder, 100).toString(), NODE);
        assertThat(house.runs.claim(left.id(), NODE)).isTrue();
        Runs fresh = runs(NODE);
        fresh.resumeAll();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> house.runs.get(left.id()).state() == Run.State.DONE);
        fresh.close();
        assertThat(house.count("activity")).isEqualTo(86);
    }

    @Test
    void a_run_that_another_node_works_on_is_left_alone_until_it_falls_silent(@TempDir Path folder) throws IOException {
        Run theirs =
                house.runs.begin(source.id(), Run.Kind.FILE, file(folder, 100).toString(), "other");
        assertThat(house.runs.claim(theirs.id(), "other")).isTrue();
        assertThat(house.runs.claim(theirs.id(), NODE)).isFalse();
        house.clock.pass(Duration.ofMinutes(3));
        assertThat(house.runs.claim(theirs.id(), NODE)).isTrue();
    }

    @Test
    void a_cancelled_run_ends_at_its_next_chunk(@TempDir Path folder) throws IOException {
        Path file = file(folder, 24_000);
        Runs runs = runs(NODE);
        numbers.at = 1500;
        numbers.then = () -> runs.cancel(house.runs.open().getFirst().id());
        Run run = runs.fileNow(source.id(), file);
        assertThat(run.state()).isEqualTo(Run.State.CANCELLED);
        assertThat(run.position()).isEqualTo("10000");
    }

    @Test
    void a_pull_goes_on_from_the_last_one_and_rests_when_it_is_asked_to() {
        numbers.busy = 2;
        Run first = runs(NODE).pullNow(source.id());
        assertThat(first.state()).isEqualTo(Run.State.DONE);
        assertThat(pauses).contains(Duration.ofSeconds(5));
        assertThat(house.count("activity")).isEqualTo(30);
        numbers.last = 50;
        Run second = runs(NODE).pullNow(source.id());
        assertThat(second.state()).isEqualTo(Run.State.DONE);
        assertThat(house.count("activity")).isEqualTo(50);
        assertThat(house.outcomes(source).getOrDefault("duplicate", 0L)).isZero();
    }

    @Test
    void a_file_that_is_not_there_is_an_error_in_words() {
        Run run = runs(NODE).fileNow(source.id(), Path.of("/nowhere/numbers.txt"));
        assertThat(run.state()).isEqualTo(Run.State.FAILED);
        assertThat(run.error().orElse("")).contains("/nowhere/numbers.txt");
    }

    @Test
    void what_is_understood_anew_keeps_its_number_and_drops_become_activities() {
        house.pipeline.accept(
                source.id(),
                List.of(
                        Parsed.of(numbers.activity("1")),
                        Parsed.dropped(DropReason.UNKNOWN_TYPE, "seven?", "7"),
                        Parsed.dropped(DropReason.MALFORMED, "still bad", "bad")));
        Activity before = house.log().getFirst();
        numbers.word = "understood ";
        Run run = runs(NODE).reprocessNow(source.id());
        assertThat(run.error()).isEqualTo(Optional.empty());
        assertThat(house.log())
                .extracting(Activity::text)
                .containsExactly(Optional.of("understood 1"), Optional.of("understood 7"));
        assertThat(house.log().getFirst().id()).isEqualTo(before.id());
        assertThat(house.log().getFirst().knownAt()).isEqualTo(before.knownAt());
        assertThat(house.outcomes(source)).isEqualTo(Map.of("accepted", 2L, "malformed", 1L, "unknown_type", 0L));
        assertThat(rebuilt).isEqualTo(1);
    }
}
