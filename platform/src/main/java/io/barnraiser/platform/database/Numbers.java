package io.barnraiser.platform.database;

import org.jdbi.v3.core.Handle;

/// Gives out primary keys in blocks, inside the transaction that uses them, so that no number is given twice and no
/// database-specific sequence is needed. Numbers grow; a transaction that is undone gives its numbers back.
public final class Numbers {

    private Numbers() {}

    /// Takes {@code count} numbers in a row from the counter {@code name} and returns the first of them (from 1).
    /// Blocks other transactions that take from the same counter until this one ends.
    public static long take(Handle handle, String name, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("count must be at least 1: " + count);
        }
        long next = handle.createQuery("""
                        INSERT INTO number_block (name, next) VALUES (:name, 1 + :count)
                        ON CONFLICT (name) DO UPDATE SET next = number_block.next + :count
                        RETURNING next
                        """)
                .bind("name", name)
                .bind("count", count)
                .mapTo(Long.class)
                .one();
        return next - count;
    }

    /// Takes one number.
    public static long take(Handle handle, String name) {
        return take(handle, name, 1);
    }
}
