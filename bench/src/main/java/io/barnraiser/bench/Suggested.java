package io.barnraiser.bench;

/// What a matching run leaves behind, so that the pages are measured with suggestions on them and no run goes on
/// meanwhile.
final class Suggested {

    /// One suggestion for so many members.
    private static final int EVERY = 20;

    private Suggested() {}

    /// Fills the tables of suggestions; they must be empty.
    ///
    /// @param members how many members there are, numbered from 1
    /// @param at when the run was
    static void fill(Bulk bulk, int members, long at) {
        Bulk.Rows rows = bulk.into(
                "match_suggestion",
                "id",
                "identity_a",
                "identity_b",
                "score",
                "rule",
                "evidence",
                "state",
                "run_id",
                "found_at");
        for (int id = 1; id <= members / EVERY; id++) {
            // Two who were never merged: those were whose number divides by ten.
            int first = id * EVERY - 7;
            double score = 0.5 + (id * 7919L % 500) / 1000.0;
            rows.add(
                    id,
                    first,
                    first + 1,
                    score,
                    id % 2 == 0 ? "same_name" : "similar_name",
                    "SAME_NAME known by one name",
                    id % 10 == 0 ? "later" : "open",
                    1,
                    at);
        }
        bulk.into(
                        "match_run",
                        "id",
                        "state",
                        "step",
                        "done",
                        "total",
                        "found",
                        "newest_at",
                        "started_at",
                        "updated_at",
                        "ended_at")
                .add(1, "done", "choose", members, members, members / EVERY, at, at, at, at);
    }
}
