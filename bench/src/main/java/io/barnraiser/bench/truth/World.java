package io.barnraiser.bench.truth;

import io.barnraiser.server.SimulatedBrand;
import io.barnraiser.testbed.TruthTables;
import io.barnraiser.testbed.setting.Settings;
import io.barnraiser.testbed.wire.Table;
import java.util.List;

/// A community whose truth is known, and an installation that took in what its sources sent.
record World(Settings settings, SimulatedBrand brand) {

    long seed() {
        return settings.seed();
    }

    /// The rows of a table of truth.
    List<TruthTables.Row> rows(Table table) {
        return brand.truth().rows(table);
    }

    TruthTables truth() {
        return brand.truth();
    }

    /// Who is who now; merges since the last asking count.
    Who who() {
        return Who.of(brand);
    }
}
