package io.barnraiser.people.match;

import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MergeId;
import io.barnraiser.platform.database.Code;
import io.barnraiser.platform.database.Numbers;
import io.barnraiser.platform.database.Removal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// The SQL of suggestions.
final class SuggestionStore {

    private static final String COLUMNS =
            "s.id, s.identity_a, s.identity_b, s.score, s.rule, s.evidence, s.state, s.found_at, s.decided_at, s.decided_by, s.merge_id";

    private SuggestionStore() {}

    /// What the engine found.
    record Finding(long a, long b, double score, MatchRule rule, List<Evidence> evidence) {}

    /// Writes what a run found. What somebody put aside or decided stays so; what is open gets its new score.
    static void upsert(Handle handle, long run, Instant at, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        long id = Numbers.take(handle, "match_suggestion", findings.size());
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO match_suggestion (id, identity_a, identity_b, score, rule, evidence, state, run_id, found_at)
                VALUES (:id, :a, :b, :score, :rule, :evidence, 'open', :run, :at)
                ON CONFLICT (identity_a, identity_b) DO UPDATE
                SET score = excluded.score, rule = excluded.rule, evidence = excluded.evidence,
                  run_id = excluded.run_id, found_at = excluded.found_at
                """);
        for (Finding finding : findings) {
            batch.bind("id", id++)
                    .bind("a", finding.a())
                    .bind("b", finding.b())
                    .bind("score", finding.score())
                    .bind("rule", Code.of(finding.rule()))
                    .bind("evidence", Evidence.write(finding.evidence()))
                    .bind("run", run)
                    .bind("at", at.toEpochMilli())
                    .add();
        }
        batch.execute();
    }

    /// Takes away the open ones that the run did not find again.
    static void deleteStale(Handle handle, long run) {
        handle.createUpdate("""
                        DELETE FROM match_suggestion
                        WHERE state = 'open' AND run_id < :run
                        """).bind("run", run).execute();
    }

    /// Takes away those of identities that were erased while a run held them.
    static void deleteOrphans(Handle handle) {
        handle.createUpdate("""
                        DELETE FROM match_suggestion
                        WHERE NOT EXISTS (SELECT 1 FROM identity i WHERE i.id = match_suggestion.identity_a)
                          OR NOT EXISTS (SELECT 1 FROM identity i WHERE i.id = match_suggestion.identity_b)
                        """).execute();
    }

    /// All that name one of these identities.
    static List<Suggestion> touching(Handle handle, Collection<Long> identities) {
        return identities.isEmpty()
                ? List.of()
                : handle.createQuery("""
                                SELECT <columns>
                                FROM match_suggestion s
                                WHERE s.identity_a IN (<identities>) OR s.identity_b IN (<identities>)
                                ORDER BY s.id
                                """)
                        .define("columns", COLUMNS)
                        .bindList("identities", List.copyOf(identities))
                        .map((row, context) -> suggestion(row))
                        .list();
    }

    static int deleteTouching(Handle handle, Collection<Long> identities, int most) {
        return new Removal(handle, identities, most).run("""
                        DELETE FROM match_suggestion
                        WHERE id IN (
                          SELECT id
                          FROM match_suggestion
                          WHERE identity_a IN (<some>) OR identity_b IN (<some>)
                          LIMIT :most)
                        """).done();
    }

    static Optional<Suggestion> find(Handle handle, SuggestionId id) {
        return handle.createQuery("""
                        SELECT <columns>
                        FROM match_suggestion s
                        WHERE s.id = :id
                        """)
                .define("columns", COLUMNS)
                .bind("id", id.value())
                .map((row, context) -> suggestion(row))
                .findOne();
    }

    /// The best first; those of two who are one member by now are left out.
    static List<Suggestion> list(Handle handle, SuggestionFilter filter, Cursor after, int limit) {
        return handle.createQuery("""
                        SELECT <columns>
                        FROM match_suggestion s
                        JOIN identity a ON a.id = s.identity_a
                        JOIN identity b ON b.id = s.identity_b
                        WHERE s.state = :state
                          AND (s.score < :afterScore OR (s.score = :afterScore AND s.id < :afterId))
                          AND s.score >= :least AND s.score < :below
                          AND (:rule = '' OR s.rule = :rule)
                          AND (:source = 0 OR a.source_id = :source OR b.source_id = :source)
                          AND a.member_id <> b.member_id
                        ORDER BY s.score DESC, s.id DESC
                        LIMIT :limit
                        """)
                .define("columns", COLUMNS)
                .bind("state", Code.of(filter.state()))
                .bind("afterScore", after.score())
                .bind("afterId", after.id())
                .bind("least", filter.least())
                .bind("below", filter.below())
                .bind("rule", filter.rule().map(Code::of).orElse(""))
                .bind("source", filter.sourceId())
                .bind("limit", limit)
                .map((row, context) -> suggestion(row))
                .list();
    }

    /// Where a page ends: the score and the number of its last suggestion.
    record Cursor(double score, long id) {
        static final Cursor FIRST = new Cursor(2, 0);
    }

    /// How many there are, counted up to {@code most}.
    static long count(Handle handle, SuggestionFilter filter, long most) {
        return handle.createQuery("""
                        SELECT count(*)
                        FROM (
                          SELECT 1
                          FROM match_suggestion s
                          JOIN identity a ON a.id = s.identity_a
                          JOIN identity b ON b.id = s.identity_b
                          WHERE s.state = :state
                            AND s.score >= :least AND s.score < :below
                            AND (:rule = '' OR s.rule = :rule)
                            AND (:source = 0 OR a.source_id = :source OR b.source_id = :source)
                            AND a.member_id <> b.member_id
                          LIMIT :most
                        ) AS counted
                        """)
                .bind("most", most)
                .bind("state", Code.of(filter.state()))
                .bind("least", filter.least())
                .bind("below", filter.below())
                .bind("rule", filter.rule().map(Code::of).orElse(""))
                .bind("source", filter.sourceId())
                .mapTo(Long.class)
                .one();
    }

    /// Decides a suggestion that waits; returns whether it was there to be decided.
    static boolean decide(
            Handle handle, SuggestionId id, Suggestion.State state, String actor, Instant at, @Nullable Long merge) {
        return handle.createUpdate("""
                        UPDATE match_suggestion
                        SET state = :state, decided_at = :at, decided_by = :actor, merge_id = :merge
                        WHERE id = :id AND state IN ('open', 'later')
                        """)
                        .bindMap(Map.of("id", id.value(), "state", Code.of(state), "actor", actor))
                        .bind("at", at.toEpochMilli())
                        .bind("merge", merge)
                        .execute()
                == 1;
    }

    static void reopen(Handle handle, SuggestionId id) {
        handle.createUpdate("""
                        UPDATE match_suggestion
                        SET state = 'open', decided_at = NULL, decided_by = NULL, merge_id = NULL
                        WHERE id = :id
                        """).bind("id", id.value()).execute();
    }

    static void reopenRefused(Handle handle, long a, long b) {
        handle.createUpdate("""
                        UPDATE match_suggestion
                        SET state = 'open', decided_at = NULL, decided_by = NULL
                        WHERE identity_a = :a AND identity_b = :b AND state = 'refused'
                        """).bind("a", a).bind("b", b).execute();
    }

    private static Suggestion suggestion(ResultSet row) throws SQLException {
        return new Suggestion(
                new SuggestionId(row.getLong("id")),
                new IdentityId(row.getLong("identity_a")),
                new IdentityId(row.getLong("identity_b")),
                row.getDouble("score"),
                Code.read(MatchRule.class, row.getString("rule")),
                Evidence.read(row.getString("evidence")),
                Code.read(Suggestion.State.class, row.getString("state")),
                Instant.ofEpochMilli(row.getLong("found_at")),
                decision(row));
    }

    private static Optional<Suggestion.Decision> decision(ResultSet row) throws SQLException {
        String actor = row.getString("decided_by");
        if (actor == null) {
            return Optional.empty();
        }
        Instant at = Instant.ofEpochMilli(row.getLong("decided_at"));
        long merge = row.getLong("merge_id");
        return Optional.of(
                new Suggestion.Decision(actor, at, row.wasNull() ? Optional.empty() : Optional.of(new MergeId(merge))));
    }
}
