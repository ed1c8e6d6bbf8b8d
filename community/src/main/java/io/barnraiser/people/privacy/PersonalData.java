package io.barnraiser.people.privacy;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What one feature keeps of persons, as one table of an export. A feature that keeps several kinds of things brings
/// several.
public interface PersonalData {

    /// The name of the section in JSON, lower case with underscores; unique: {@code activities}.
    String section();

    /// The heading of the section for people, in English: {@code What they did}.
    String title();

    /// The names of the fields of a row, lower case with underscores: {@code happened_at}.
    List<String> columns();

    /// Hands every row over, one after the other, without keeping them: there may be a million.
    void export(Handle handle, DataSubject person, Rows rows);

    /// Removes up to about {@code limit} rows and returns how many were removed; called until it returns 0, in
    /// several transactions, and again after a crash. What must stay because others need it (a thread's shape, say)
    /// keeps no word of the person. Data that is not this feature's to remove returns 0.
    int erase(Handle handle, DataSubject person, int limit);

    /// Takes rows of an export.
    @FunctionalInterface
    interface Rows {
        /// One row, its values in the order of the columns: text, numbers, booleans, instants, or null for
        /// nothing.
        void add(@Nullable Object... values);
    }
}
