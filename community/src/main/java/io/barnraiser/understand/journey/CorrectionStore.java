package io.barnraiser.understand.journey;

import io.barnraiser.platform.database.Chunk;
import io.barnraiser.platform.database.Numbers;
import io.barnraiser.platform.database.Removal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// The table journey_correction.
final class CorrectionStore {

    /// What somebody said of a piece of evidence.
    ///
    /// @param isRight whether it proves what the rule says
    record Word(long identity, int rule, long day, long activity, boolean isRight, Instant at, String by) {}

    /// What is wrong, by member.
    Map<Long, Set<Corrected>> wrong(Handle handle, Collection<Long> members) {
        Map<Long, Set<Corrected>> wrong = new HashMap<>();
        for (List<Long> some : Chunk.of(members)) {
            handle.createQuery("""
                            SELECT i.member_id, c.rule_no, c.day
                            FROM identity i
                            JOIN journey_correction c ON c.identity_id = i.id AND c.is_right = 0
                            WHERE i.member_id IN (<members>)
                            """)
                    .bindList("members", some)
                    .map((row, context) -> wrong.computeIfAbsent(row.getLong("member_id"), none -> new HashSet<>())
                            .add(new Corrected(row.getInt("rule_no"), row.getLong("day"))))
                    .list();
        }
        return wrong;
    }

    /// Whether anything is wrong at all.
    boolean isAnyWrong(Handle handle) {
        return handle.createQuery("SELECT 1 FROM journey_correction WHERE is_right = 0 LIMIT 1")
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /// Everything that was said of somebody, by day.
    List<Word> of(Handle handle, Collection<Long> identities) {
        return identities.isEmpty()
                ? List.of()
                : handle.createQuery("""
                        SELECT identity_id, rule_no, day, activity_id, is_right, said_at, said_by
                        FROM journey_correction
                        WHERE identity_id IN (<identities>)
                        ORDER BY day, rule_no
                        """)
                        .bindList("identities", List.copyOf(identities))
                        .map((row, context) -> new Word(
                                row.getLong("identity_id"),
                                row.getInt("rule_no"),
                                row.getLong("day"),
                                row.getLong("activity_id"),
                                row.getInt("is_right") == 1,
                                Instant.ofEpochMilli(row.getLong("said_at")),
                                row.getString("said_by")))
                        .list();
    }

    void put(Handle handle, Word word) {
        handle.createUpdate("""
                        INSERT INTO journey_correction (id, identity_id, rule_no, day, activity_id, is_right, said_at,
                                                        said_by)
                        VALUES (:id, :identity, :rule, :day, :activity, :isRight, :at, :by)
                        ON CONFLICT (identity_id, rule_no, day) DO UPDATE
                        SET is_right = :isRight, said_at = :at, said_by = :by
                        """)
                .bind("id", Numbers.take(handle, "journey_correction"))
                .bind("identity", word.identity())
                .bind("rule", word.rule())
                .bind("day", word.day())
                .bind("activity", word.activity())
                .bind("isRight", word.isRight() ? 1 : 0)
                .bind("at", word.at().toEpochMilli())
                .bind("by", word.by())
                .execute();
    }

    /// Takes back what was said; returns how many words went.
    int remove(Handle handle, Collection<Long> identities, int rule, long day) {
        return handle.createUpdate("""
                        DELETE FROM journey_correction
                        WHERE identity_id IN (<identities>) AND rule_no = :rule AND day = :day
                        """)
                .bindList("identities", List.copyOf(identities))
                .bind("rule", rule)
                .bind("day", day)
                .execute();
    }

    /// The checks of every rule.
    Map<Integer, Checks> checks(Handle handle) {
        Map<Integer, Checks> checks = new HashMap<>();
        handle.createQuery("""
                        SELECT rule_no, SUM(is_right) AS found_right, COUNT(*) - SUM(is_right) AS found_wrong
                        FROM journey_correction
                        GROUP BY rule_no
                        """)
                .map((row, context) -> checks.put(
                        row.getInt("rule_no"), new Checks(row.getLong("found_right"), row.getLong("found_wrong"))))
                .list();
        return checks;
    }

    int forget(Handle handle, List<Long> identities, int most) {
        return new Removal(handle, identities, most)
                .from("journey_correction", "identity_id", "id")
                .done();
    }
}
