package io.barnraiser.listen.feedback;

import io.barnraiser.people.account.Audit;
import io.barnraiser.platform.database.Database;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Channels in which nothing waits for the brand, because members talk among themselves there. What is said in them is
/// kept, and counted wherever talk is; taken back, it waits again as if nothing had been. Safe for use by any number of
/// threads.
public final class Mutes {

    private final Database database;
    private final FeedbackFollower follower;
    private final Audit audit;
    private final InstantSource clock;
    private final MuteStore store = new MuteStore();
    private final VoiceStore voices = new VoiceStore();
    private final ListStore lists = new ListStore();

    Mutes(Database database, FeedbackFollower follower, Audit audit, InstantSource clock) {
        this.database = database;
        this.follower = follower;
        this.audit = audit;
        this.clock = clock;
    }

    /// All of them, the newest first; at most a thousand.
    public List<Muted> all() {
        return database.read(store::all);
    }

    /// The channels in which most waits, with how much, the fullest first.
    ///
    /// @param most from 1 to 100
    public Map<Long, Long> fullest(int most) {
        return database.read(handle -> lists.fullest(handle, Shelf.WAITING, most));
    }

    /// Nothing waits in a channel any more. What does now leaves the queue within moments: the follower of the log
    /// judges it anew, piece by piece. Returns false where it was so already, or a thousand are muted.
    public boolean mute(String actor, long channel) {
        return database.write(handle -> {
            boolean isNew = store.channels(handle).size() < MuteStore.MOST
                    && store.insert(handle, new Muted(channel, actor, clock.instant()));
            return isNew && said(handle, actor, "feedback.mute", channel);
        });
    }

    /// Takes that back. Returns whether it was muted.
    public boolean unmute(String actor, long channel) {
        return database.write(handle -> {
            boolean was = store.delete(handle, channel);
            return was && said(handle, actor, "feedback.unmute", channel);
        });
    }

    private boolean said(Handle handle, String actor, String what, long channel) {
        follower.lock(handle);
        voices.markChannel(handle, channel);
        audit.record(handle, actor, what, "channel:" + channel, "");
        return true;
    }
}
