package io.barnraiser.bench.truth;

import io.barnraiser.testbed.TruthTables;
import io.barnraiser.testbed.wire.Table;
import io.barnraiser.understand.journey.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The true journeys.
///
/// @param spells by true member
record Stages(Map<String, List<Spell>> spells) {

    /// Days from 1970-01-01.
    ///
    /// @param to not included
    record Spell(State state, long from, long to) {}

    static Stages of(World world) {
        Map<String, List<Spell>> spells = new HashMap<>();
        for (TruthTables.Row row : world.rows(Table.STAGES)) {
            spells.computeIfAbsent(row.of("member"), any -> new ArrayList<>())
                    .add(new Spell(
                            State.valueOf(row.of("stage").toUpperCase(Locale.ROOT)),
                            day(row.of("from")),
                            row.of("to").isEmpty() ? Long.MAX_VALUE : day(row.of("to"))));
        }
        return new Stages(spells);
    }

    private static long day(String date) {
        return LocalDate.parse(date).toEpochDay();
    }

    /// Where a member stands at the end of a day; {@link State#NONE} before they come.
    State at(String member, long day) {
        return spells.getOrDefault(member, List.of()).stream()
                .filter(spell -> spell.from() <= day && day < spell.to())
                .map(Spell::state)
                .findFirst()
                .orElse(State.NONE);
    }

    /// The highest stage that a member reached until the end of a day.
    State attained(String member, long day) {
        return spells.getOrDefault(member, List.of()).stream()
                .filter(spell -> spell.from() <= day && spell.state() != State.DORMANT)
                .map(Spell::state)
                .max(Comparator.comparingInt(State::code))
                .orElse(State.NONE);
    }
}
