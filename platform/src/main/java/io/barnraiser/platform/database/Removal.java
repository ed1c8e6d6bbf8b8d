package io.barnraiser.platform.database;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Removes rows of some people from several tables, one table after the other, no more than so many
/// in a transaction: called again and again until nothing is left to remove.
///
/// A statement names the people as {@code <some>} and the most rows as {@code :most}; as neither
/// database can limit a removal itself, it chooses by the key: {@code DELETE FROM t WHERE id IN
/// (SELECT id FROM t WHERE person_id IN (<some>) LIMIT :most)}. It may also empty rows, if those it
/// emptied are not chosen again.
public final class Removal {

    private final Handle handle;
    private final List<List<Long>> people;
    private final int most;
    private int done;

    /// @param people the numbers by which the statements name them
    /// @param most so many rows, at least 1
    public Removal(Handle handle, Collection<Long> people, int most) {
        this.handle = handle;
        this.people = Chunk.of(people);
        this.most = most;
    }

    /// Removes the rows of a table whose {@code column} names one of the people.
    ///
    /// @param key the columns by which one row is told from another, as SQL lists them
    public Removal from(String table, String column, String key) {
        return run("""
                DELETE FROM %1$s
                WHERE (%2$s) IN (
                  SELECT %2$s
                  FROM %1$s
                  WHERE %3$s IN (<some>)
                  LIMIT :most)
                """.formatted(table, key, column));
    }

    /// Runs a statement, if there is room for more rows. What comes after it may rely on its rows
    /// being gone for good.
    public Removal run(String sql) {
        for (List<Long> some : people) {
            if (done < most) {
                done += handle.createUpdate(sql)
                        .bindList("some", some)
                        .bind("most", most - done)
                        .execute();
            }
        }
        return this;
    }

    /// How many more rows may go in this transaction; above 0 after the last statement, all are
    /// gone.
    public int left() {
        return most - done;
    }

    /// How many rows went.
    public int done() {
        return done;
    }
}
