package io.barnraiser.understand.tribe;

import io.barnraiser.platform.database.Database;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// What people wrote in a window of time, read piece by piece: nothing is kept but what those who listen keep.
///
/// @param since epoch milliseconds; from here
/// @param until epoch milliseconds; to below here: nothing later is ever read
record Posts(Database database, long since, long until) {

    private static final int PIECE = 5_000;

    /// Hands every post to {@code each}, in no order of time. One walk over the log.
    ///
    /// @param progress is told how many were read
    void each(Consumer<PostStore.Post> each, LongConsumer progress) {
        long before = Long.MAX_VALUE;
        long read = 0;
        List<PostStore.Post> piece;
        do {
            long from = before;
            piece = database.read(handle -> PostStore.before(handle, from, since, until, PIECE));
            piece.forEach(each);
            read += piece.size();
            before = piece.isEmpty() ? before : piece.getLast().id();
            progress.accept(read);
        } while (piece.size() == PIECE);
    }

    /// Who wrote for the first time ever in this window, by the number of the member, with the moment of that.
    Map<Long, Long> firstWritten() {
        Map<Long, Long> first = new HashMap<>();
        Map<Long, Long> piece;
        long after = 0;
        do {
            long from = after;
            piece = database.read(handle -> PostStore.firstWritten(handle, from, since, until, PIECE));
            first.putAll(piece);
            after = piece.keySet().stream().max(Comparator.naturalOrder()).orElse(after);
        } while (piece.size() == PIECE);
        return first;
    }
}
