package io.barnraiser.listen.opinion;

import io.barnraiser.evidence.opinion.OpinionSearch;
import io.barnraiser.evidence.opinion.Votes;
import io.barnraiser.platform.database.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes maps anew where votes have changed. One round at a time.
final class Mapping {

    private static final int MOST_QUESTIONS = 50;
    private static final int MOST_VOTES = 2_000_000;
    /// While votes keep coming, a map is made anew only when so small a part of them is missing from
    /// it.
    private static final int PART = 50;

    private final Database database;
    private final InstantSource clock;
    private final Cartographer cartographer;
    private final Map<QuestionId, Long> seen = new HashMap<>();

    Mapping(Database database, OpinionSearch search, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.cartographer = new Cartographer(search);
    }

    /// Maps what has been quiet since the last round, or has changed much.
    synchronized void round() {
        for (QuestionStore.Behind behind : database.read(handle -> QuestionStore.behind(handle, MOST_QUESTIONS))) {
            Long before = seen.put(behind.id(), behind.changes());
            boolean isQuiet = before != null && before == behind.changes();
            boolean isMuch = (behind.changes() - behind.mapped()) * PART > behind.changes();
            if (isQuiet || isMuch) {
                map(behind);
                seen.remove(behind.id());
            }
        }
    }

    private void map(QuestionStore.Behind behind) {
        Instant asOf = clock.instant();
        Polled polled = database.read(handle ->
                Polled.of(StatementStore.of(handle, behind.id()), VoteStore.counted(handle, behind.id(), MOST_VOTES)));
        Cartographer.Made made = cartographer.map(polled.votes(), polled.statements());
        Map<Long, Double> extremities = new HashMap<>();
        for (int i = 0; i < made.extremities().length; i++) {
            extremities.put(polled.statements().get(i), made.extremities()[i]);
        }
        database.run(handle -> {
            MapStore.put(handle, behind.id(), asOf, made.report());
            StatementStore.place(handle, extremities);
            QuestionStore.mapped(handle, behind.id(), behind.changes());
        });
    }

    /// Votes with the numbers of statements in their order; people have lost theirs.
    record Polled(List<Long> statements, Votes votes) {

        static Polled of(List<Statement> all, List<VoteStore.Cast> cast) {
            List<Long> statements =
                    all.stream().filter(Statement::isShown).map(Statement::id).toList();
            Map<Long, Integer> columns = new HashMap<>();
            statements.forEach(statement -> columns.put(statement, columns.size()));
            Map<Long, Integer> people = new HashMap<>();
            List<int[]> votes = new ArrayList<>(cast.size());
            for (VoteStore.Cast one : cast) {
                int person = people.computeIfAbsent(one.member(), member -> people.size());
                votes.add(new int[] {person, columns.get(one.statement()), one.vote()});
            }
            return new Polled(statements, Votes.of(people.size(), statements.size(), votes.toArray(int[][]::new)));
        }
    }
}
