package io.barnraiser.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barnraiser.testbed.setting.Crowd;
import io.barnraiser.testbed.setting.Preset;
import io.barnraiser.testbed.setting.Settings;
import io.barnraiser.testbed.wire.Event;
import io.barnraiser.testbed.wire.Table;
import io.barnraiser.testbed.world.Cell;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class SimulationTest {

    static final LocalDate END = LocalDate.of(2026, 1, 1);

    /// Four cells of a hundred, with many who travel between them.
    static Settings cells(long seed) {
        Settings tiny = Preset.TINY.settings(seed, 400, END);
        return new Settings(
                seed,
                400,
                END,
                200,
                false,
                new Crowd(100, 3, 0.2, 0.02, 0.8, 4, 0.3, 0.5, 0.9, 0.4),
                tiny.habits(),
                tiny.care(),
                tiny.journey(),
                tiny.spread(),
                tiny.shop(),
                tiny.bring(),
                tiny.mailing(),
                tiny.noise());
    }

    private static String all(Recorded recorded) {
        return recorded.events().stream().map(Recorded::text).collect(Collectors.joining("\n"));
    }

    @Test
    void the_same_settings_give_the_same_bytes() {
        Settings settings = Preset.TINY.settings(7, 200, END);
        Recorded one = Recorded.of(settings);
        Recorded other = Recorded.of(settings);
        assertThat(all(one)).isEqualTo(all(other));
        for (Table table : Table.values()) {
            assertThat(one.rows(table)).isEqualTo(other.rows(table));
        }
    }

    @Test
    void another_seed_gives_another_world() {
        assertThat(all(Recorded.of(Preset.TINY.settings(7, 200, END))))
                .isNotEqualTo(all(Recorded.of(Preset.TINY.settings(8, 200, END))));
    }

    @Test
    void a_cell_lived_day_by_day_gives_what_the_whole_gives() {
        Recorded whole = Recorded.of(cells(3));
        Recorded alone = new Recorded();
        Cell cell = Simulation.of(cells(3)).cell(2);
        while (cell.days() < 200) {
            cell.advance(alone);
        }
        cell.close(alone);
        List<String> expected = whole.events().stream()
                .map(Recorded::text)
                .filter(text -> text.contains("Id\":\"s2-") || text.contains("\"id\":\"f2-"))
                .toList();
        assertThat(expected).hasSizeGreaterThan(500);
        assertThat(alone.events().stream().map(Recorded::text).toList()).containsAll(expected);
    }

    @Test
    void time_goes_on_after_the_last_day() {
        Cell cell = Simulation.of(Preset.TINY.settings(1, 100, END)).cell(0);
        Recorded before = new Recorded();
        while (cell.days() < 730) {
            cell.advance(before);
        }
        Recorded after = new Recorded();
        for (int day = 0; day < 10; day++) {
            cell.advance(after);
        }
        assertThat(after.events()).isNotEmpty();
        assertThat(after.events().getFirst().second())
                .isGreaterThanOrEqualTo(before.events().getLast().second());
    }

    @Test
    void the_events_of_a_cell_come_in_the_order_in_which_sources_learn_of_them() {
        Recorded recorded = Recorded.of(Preset.TINY.settings(2, 100, END));
        assertThat(recorded.events().stream().map(Event::second).toList()).isSorted();
    }

    @Test
    void all_members_have_come_by_the_end() {
        assertThat(Recorded.of(Preset.TINY.settings(2, 200, END)).rows(Table.MEMBERS))
                .hasSize(200);
        assertThat(Recorded.of(cells(1)).rows(Table.MEMBERS)).hasSizeBetween(400, 408);
    }

    @Test
    void no_cell_is_larger_than_the_knob_says_and_together_they_hold_everybody() {
        Settings settings = Preset.MILLION.settings(1, 1_000_000, END);
        long sum = 0;
        for (int cell = 0; cell < settings.cells(); cell++) {
            assertThat(settings.membersOf(cell)).isBetween(1, settings.crowd().cell());
            sum += settings.membersOf(cell);
        }
        assertThat(sum).isEqualTo(1_000_000);
    }

    @Test
    void settings_out_of_range_are_refused() {
        assertThatThrownBy(() -> Preset.TINY.settings(1, 49, END)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Preset.TINY.settings(1, 10_000_001, END)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void travellers_tie_cells_together() {
        Recorded recorded = Recorded.of(cells(5));
        Map<String, Event> known = recorded.byId();
        long abroad = recorded.events().stream()
                .filter(event -> Recorded.field(event, "reply_to").orElse("").contains("-camp"))
                .filter(event -> !Recorded.field(event, "reply_to")
                        .orElse("")
                        .startsWith(event.id().substring(0, 3)))
                .filter(event -> known.containsKey(
                        Recorded.key("forum", Recorded.field(event, "reply_to").orElse(""))))
                .count();
        assertThat(abroad).isGreaterThan(50);
    }
}
