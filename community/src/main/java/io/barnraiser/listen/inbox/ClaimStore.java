package io.barnraiser.listen.inbox;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Who is posting an answer just now: the table answer_claim.
final class ClaimStore {

    /// @param at since when, in epoch milliseconds
    record Claim(String actor, long at) {}

    /// Claims the answer. Where somebody has it already, who; nothing changes then.
    Optional<Claim> take(Handle handle, long feedback, Claim claim) {
        boolean taken = handle.createUpdate("""
                                INSERT INTO answer_claim (feedback_id, actor, at)
                                VALUES (:feedback, :actor, :at)
                                ON CONFLICT (feedback_id) DO NOTHING
                                """)
                        .bind("feedback", feedback)
                        .bind("actor", claim.actor())
                        .bind("at", claim.at())
                        .execute()
                == 1;
        return taken ? Optional.empty() : find(handle, feedback);
    }

    private static Optional<Claim> find(Handle handle, long feedback) {
        return handle.createQuery("SELECT actor, at FROM answer_claim WHERE feedback_id = :feedback")
                .bind("feedback", feedback)
                .map((row, context) -> new Claim(row.getString("actor"), row.getLong("at")))
                .findOne();
    }

    void end(Handle handle, long feedback) {
        handle.createUpdate("DELETE FROM answer_claim WHERE feedback_id = :feedback")
                .bind("feedback", feedback)
                .execute();
    }
}
