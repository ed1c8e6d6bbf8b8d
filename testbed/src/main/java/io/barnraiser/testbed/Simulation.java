package io.barnraiser.testbed;

import io.barnraiser.testbed.setting.Journey;
import io.barnraiser.testbed.setting.Settings;
import io.barnraiser.testbed.setting.Stage;
import io.barnraiser.testbed.wire.Sink;
import io.barnraiser.testbed.wire.Table;
import io.barnraiser.testbed.world.Cell;
import java.util.function.IntConsumer;

/// A brand and its community, simulated. Cells depend on nothing but the settings and their number, so that they may
/// be run one after the other, or one day by day beside a clock.
///
/// @param settings all that it depends on
public record Simulation(Settings settings) {

    /// The simulation that {@code settings} describe.
    public static Simulation of(Settings settings) {
        return new Simulation(settings);
    }

    /// How many days lie between its first and its last.
    public int days() {
        return settings.days();
    }

    /// How many cells it has.
    public int cells() {
        return settings.cells();
    }

    /// The cell {@code number}, from 0, before its first day. It may be advanced beyond {@link #days}: that is a clock
    /// that goes on.
    public Cell cell(int number) {
        return new Cell(settings, number);
    }

    /// Runs everything, cell after cell. O(members x days) time, the memory of one cell.
    ///
    /// @param done is told after each cell how many are done
    public void run(Sink sink, IntConsumer done) {
        knobs(sink);
        for (int number = 0; number < cells(); number++) {
            Cell cell = cell(number);
            while (cell.days() < days()) {
                cell.advance(sink);
            }
            cell.close(sink);
            done.accept(number + 1);
        }
    }

    private void knobs(Sink sink) {
        Journey journey = settings.journey();
        for (Stage stage : Stage.values()) {
            Journey.Stay stay = journey.stay(stage);
            sink.truth(Table.STAYS, stage.word(), stay.mean(), stay.shape(), stay.least());
            for (Stage next : Stage.values()) {
                chance(sink, "no", stage, next, journey.row(stage, false).getOrDefault(next, 0.0));
                if (stage == Stage.ADVOCACY) {
                    chance(sink, "yes", stage, next, journey.row(stage, true).getOrDefault(next, 0.0));
                }
            }
        }
        sink.truth(Table.KNOBS, "seed", settings.seed());
        sink.truth(Table.KNOBS, "members", settings.members());
        sink.truth(Table.KNOBS, "end", settings.end());
        sink.truth(Table.KNOBS, "days", settings.days());
        sink.truth(Table.KNOBS, "stories", settings.stories());
        sink.truth(Table.KNOBS, "crowd", settings.crowd());
        sink.truth(Table.KNOBS, "habits", settings.habits());
        sink.truth(Table.KNOBS, "care", settings.care());
        sink.truth(Table.KNOBS, "unanswered_quits", journey.unansweredQuits());
        sink.truth(Table.KNOBS, "spread", settings.spread());
        sink.truth(Table.KNOBS, "shop", settings.shop());
        sink.truth(Table.KNOBS, "bring", settings.bring());
        sink.truth(Table.KNOBS, "mailing", settings.mailing());
        sink.truth(Table.KNOBS, "noise", settings.noise());
    }

    private static void chance(Sink sink, String inviting, Stage stage, Stage next, double chance) {
        if (chance > 0) {
            sink.truth(Table.CHANCES, inviting, stage.word(), next.word(), chance);
        }
    }
}
