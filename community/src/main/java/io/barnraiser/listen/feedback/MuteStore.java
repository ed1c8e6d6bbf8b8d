package io.barnraiser.listen.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/// Channels in which nothing waits: the table feedback_mute.
final class MuteStore {

    /// A thousand: whoever mutes more should not read the source at all.
    static final int MOST = 1_000;

    /// All of them, the newest first.
    List<Muted> all(Handle handle) {
        return handle.createQuery(
                        "SELECT channel_id, actor, at FROM feedback_mute ORDER BY at DESC, channel_id LIMIT :most")
                .bind("most", MOST)
                .map((row, context) -> new Muted(
                        row.getLong("channel_id"), row.getString("actor"), Instant.ofEpochMilli(row.getLong("at"))))
                .list();
    }

    Set<Long> channels(Handle handle) {
        Set<Long> channels = new TreeSet<>();
        all(handle).forEach(muted -> channels.add(muted.channel()));
        return channels;
    }

    boolean insert(Handle handle, Muted muted) {
        return handle.createUpdate("""
                        INSERT INTO feedback_mute (channel_id, actor, at)
                        VALUES (:channel, :actor, :at)
                        ON CONFLICT (channel_id) DO NOTHING
                        """)
                        .bind("channel", muted.channel())
                        .bind("actor", muted.actor())
                        .bind("at", muted.since().toEpochMilli())
                        .execute()
                > 0;
    }

    boolean delete(Handle handle, long channel) {
        return handle.createUpdate("DELETE FROM feedback_mute WHERE channel_id = :channel")
                        .bind("channel", channel)
                        .execute()
                > 0;
    }
}
