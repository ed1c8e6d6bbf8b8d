package io.barnraiser.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A small number of kills; `bench kill 50` does as many as one likes, on both databases.
final class KillsTest {

    @Test
    void a_killed_server_loses_and_doubles_nothing_that_it_acknowledged() {
        try (Store store = Store.open("sqlite")) {
            Kills.Outcome outcome = Kills.run(store, 3, 7);
            assertThat(outcome.acknowledged()).isPositive();
            assertThat(outcome.lost()).isZero();
            assertThat(outcome.duplicated()).isZero();
            assertThat(outcome.miscounted()).isZero();
        }
    }

    @Test
    void a_killed_import_goes_on_where_it_was() {
        try (Store store = Store.open("sqlite")) {
            ImportKills.Outcome outcome = ImportKills.run(store, 3_000, 3, 7);
            assertThat(outcome.kills()).isEqualTo(3);
            assertThat(outcome.rows()).isPositive();
            assertThat(outcome.lost()).isZero();
            assertThat(outcome.duplicated()).isZero();
            assertThat(outcome.miscounted()).isZero();
        }
    }
}
