package io.barnraiser.understand.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import io.barnraiser.language.text.Language;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@BothDatabases
final class PurposesTest {

    private final Database database;
    private final Market market;
    private final Purposes purposes;

    PurposesTest(Database database) {
        this.database = database;
        this.market = new Market(database);
        this.purposes = market.module.purposes();
    }

    @Test
    void every_text_is_a_version_and_the_same_text_is_none() {
        assertThat(purposes.current(Language.ENGLISH)).isEqualTo(Purpose.NONE);
        purposes.put("Ada", Language.ENGLISH, " We build tents. ");
        purposes.put("Ben", Language.ENGLISH, "We build tents.");
        assertThat(purposes.current(Language.ENGLISH)).satisfies(purpose -> {
            assertThat(purpose.version()).isEqualTo(1);
            assertThat(purpose.text()).isEqualTo("We build tents.");
            assertThat(purpose.actor()).isEqualTo("Ada");
        });
        purposes.put("Ben", Language.ENGLISH, "");
        assertThat(purposes.current(Language.ENGLISH).version()).isEqualTo(2);
        assertThat(purposes.current(Language.ENGLISH).isSaid()).isFalse();
        assertThat(purposes.current(Language.GERMAN)).isEqualTo(Purpose.NONE);
    }

    @Test
    void a_text_ends_at_twenty_thousand_characters() {
        purposes.put("Ada", Language.ENGLISH, "x".repeat(Purposes.LONGEST));
        assertThatThrownBy(() -> purposes.put("Ada", Language.ENGLISH, "x".repeat(Purposes.LONGEST + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_written_to_the_brand_is_known() {
        market.fill(5, 3, true);
        database.run(handle -> {
            handle.execute("UPDATE member SET standing = 'staff' WHERE id = 1");
            handle.execute("UPDATE activity_object SET author_identity_id = 1 WHERE id = 1");
            handle.execute("UPDATE activity_object SET author_identity_id = 2 WHERE id = 2");
        });
        // Conversation 1 holds the activities 1 to 3, of which the first opens it.
        Set<Long> toBrand = database.read(handle -> PurposeStore.toBrand(handle, List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L)));
        assertThat(toBrand).containsExactlyInAnyOrder(2L, 3L);
    }

    @Test
    void what_was_found_is_read_as_it_was_written() {
        market.fillFeelings(30, 0.5, 0.2);
        purposes.put("Ada", Language.ENGLISH, "We build tents.");
        VoiceRun run = market.read(3);
        assertThat(purposes.shared(run, Language.ENGLISH).orElseThrow().state()).isEqualTo(Shared.State.TOO_FEW);
        assertThat(purposes.shared(run, Language.GERMAN)).isEmpty();
        Shared shared = new Shared(
                4,
                Shared.State.TOLD,
                Optional.of(new Interval(0.5, 0.25, 0.75, Level.USUAL, 40, Method.PERCENTILE)),
                300,
                300,
                900,
                40,
                List.of("heritage"),
                List.of("zipper", "leak"),
                List.of());
        database.run(handle -> PurposeStore.insert(handle, run.id(), Map.of(Language.GERMAN, shared)));
        assertThat(purposes.shared(run, Language.GERMAN)).contains(shared);
    }
}
