package io.barnraiser.listen.inbox;

import io.barnraiser.activity.ingest.ConnectorException;
import io.barnraiser.listen.feedback.FeedbackId;
import io.barnraiser.platform.database.Database;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// Posts answers in places that take the same thing twice: one at a time for each message, and after a crash only once
/// somebody was told that it may be out already.
final class Claims {

    /// Whoever has not ended by then will not.
    static final Duration LONGEST = Duration.ofMinutes(2);

    private final ClaimStore store = new ClaimStore();
    private final Database database;
    private final InstantSource clock;

    Claims(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// What cannot be taken back.
    @FunctionalInterface
    interface Posting {
        void post() throws ConnectorException, InterruptedException;
    }

    /// Posts, and writes down that it is out.
    ///
    /// @param isOut asked once nobody else can post: whether somebody did a moment ago
    /// @param writeDown made durable together with the end of the claim
    /// @return empty when it is out and written down
    Optional<Sent> once(
            FeedbackId id, String actor, BooleanSupplier isOut, Posting posting, Consumer<Handle> writeDown) {
        Optional<Sent> taken = database.write(handle -> taken(handle, id, actor));
        if (taken.isPresent()) {
            return taken;
        }
        if (isOut.getAsBoolean()) {
            end(id);
            return Optional.of(new Sent.Out(0, 0));
        }
        try {
            posting.post();
        } catch (ConnectorException e) {
            end(id);
            return Optional.of(new Sent.Not(String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(new Sent.MayBeOut(actor));
        }
        database.run(handle -> {
            writeDown.accept(handle);
            store.end(handle, id.value());
        });
        return Optional.empty();
    }

    /// Who has it. A claim that was left behind is given up, and said to be so: the next try may post.
    private Optional<Sent> taken(Handle handle, FeedbackId id, String actor) {
        long now = clock.millis();
        Optional<ClaimStore.Claim> other = store.take(handle, id.value(), new ClaimStore.Claim(actor, now));
        boolean isLeft =
                other.filter(claim -> now - claim.at() >= LONGEST.toMillis()).isPresent();
        if (isLeft) {
            store.end(handle, id.value());
        }
        return other.map(claim -> isLeft ? new Sent.MayBeOut(claim.actor()) : new Sent.Busy(claim.actor()));
    }

    private void end(FeedbackId id) {
        database.run(handle -> store.end(handle, id.value()));
    }
}
