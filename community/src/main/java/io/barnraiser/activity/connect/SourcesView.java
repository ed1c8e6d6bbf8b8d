package io.barnraiser.activity.connect;

import io.barnraiser.activity.ingest.Drop;
import io.barnraiser.activity.source.Run;
import io.barnraiser.activity.source.SourceState;
import java.util.List;
import java.util.Map;

/// What the pages of sources show.
public final class SourcesView {

    private SourcesView() {}

    /// All sources.
    ///
    /// @param rows by name
    public record All(List<Row> rows) {}

    /// One source in the list.
    ///
    /// @param members how many members are known in it
    /// @param isBusy whether something is being read
    public record Row(SourceState state, long members, boolean isBusy) {

        /// How many were dropped in all.
        public long dropped() {
            return state.dropped().values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /// One source.
    ///
    /// @param running what is being read
    /// @param runs what was read, newest first
    /// @param drops the newest drops, those alike together, the newest first
    /// @param others how many of its people stand apart from members, by standing
    /// @param identities how many people it speaks of by its own count
    /// @param isCounted whether members and others are counted to the end of the log
    /// @param isPulled whether it can be asked
    /// @param hookAddress where the outside system is to send what happens; empty where it cannot
    /// @param hookSecret the secret of that
    /// @param reasons the sentences why the counts differ, for this kind of source
    public record One(
            Row row,
            List<Run> running,
            List<Run> runs,
            List<Alike> drops,
            Map<String, Long> others,
            long identities,
            boolean isCounted,
            boolean isPulled,
            String hookAddress,
            String hookSecret,
            List<String> reasons) {}

    /// Drops that differ only in what came.
    ///
    /// @param newest the newest of them
    /// @param count how many of the newest there are
    public record Alike(Drop newest, long count) {}

    /// The progress of one run.
    public record Progress(Run run, String poll, String cancel) {}
}
