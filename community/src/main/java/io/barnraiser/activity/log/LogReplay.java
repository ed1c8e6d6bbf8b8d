package io.barnraiser.activity.log;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/// How a follower derives from the whole log at once what it derives batch by batch otherwise, with the same result:
/// person by person, so that each row is written once, in its place. In between, the tables of the follower are its
/// own, but for what becomes of people: who is merged, parted or erased meanwhile is told as always, and once more at
/// the end.
public interface LogReplay {

    /// Indexes that are made when all rows are there: those whose order is another than that in which rows are written,
    /// and which nothing that happens meanwhile needs.
    List<String> lateIndexes();

    /// Kinds of activity of which labels are looked at.
    default Set<ActivityKind> labelled(Handle handle) {
        return Set.of();
    }

    /// Removes everything derived.
    void clear(Handle handle);

    /// Gets ready, in a transaction that only reads.
    Work begin(Handle handle, LogPeople people, LogThings things);

    /// A replay under way. What is gathered in memory is gathered by one thread while another writes what was gathered
    /// before; each writing is a transaction of its own, which should not take longer than about a second.
    interface Work {

        /// Gathers what follows from the activities of the identities {@code from} to {@code to}, the last not
        /// included; called for all of them, ascending. Returns how it is written.
        Consumer<Handle> people(LogImage image, int from, int to);

        /// What is to be done when that is written, in this order.
        List<Stage> stages();

        /// The last step: everything is written. Returns up to which activity the log counts as
        /// read. Ask what has changed when nobody can change it any more without waiting for this
        /// transaction.
        ///
        /// @param aim up to which it was read
        /// @param changed finds the identities of whom anything is otherwise than in the beginning
        long end(Handle handle, long aim, Supplier<Collection<Long>> changed);
    }

    /// A part of the work, done in pieces.
    ///
    /// @param size up to which number its pieces go, counted from 1
    /// @param length how many numbers a piece takes at most
    record Stage(int size, int length, Piece piece) {}

    /// Gathers what is to be written from {@code from} to {@code to}, the last not included.
    @FunctionalInterface
    interface Piece {

        /// Returns how it is written.
        ///
        /// @param reading in a transaction that only reads
        Consumer<Handle> gather(Handle reading, int from, int to);
    }
}
