package io.barnraiser.platform.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/// Gives out primary keys in blocks, inside the transaction that uses them, so that no number is given twice and no
/// database-specific sequence is needed. Numbers grow; a transaction that is undone gives its numbers back.
public final class Numbers {

    private static final String TAKE = """
            INSERT INTO number_block (name, next) VALUES (?, ?)
            ON CONFLICT (name) DO UPDATE SET next = number_block.next + ?
            RETURNING next
            """;

    private Numbers() {}

    /// Takes {@code count} numbers in a row from the counter {@code name} and returns the first of them (from 1).
    /// Blocks other transactions that take from the same counter until this one ends.
    public static long take(Handle handle, String name, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("count must be at least 1: " + count);
        }
        try {
            return KeptStatements.with(handle, TAKE, statement -> {
                new StatementParameters(statement).text(name).number(1L + count).number(count);
                try (ResultSet next = statement.executeQuery()) {
                    next.next();
                    return next.getLong(1) - count;
                }
            });
        } catch (SQLException e) {
            throw new IllegalStateException("no numbers could be taken", e);
        }
    }

    /// Takes one number.
    public static long take(Handle handle, String name) {
        return take(handle, name, 1);
    }
}
