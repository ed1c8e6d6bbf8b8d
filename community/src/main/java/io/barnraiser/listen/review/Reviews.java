package io.barnraiser.listen.review;

import io.barnraiser.people.account.Audit;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.error.FieldError;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What people say with stars about products, and what the team set aside of it. Safe for use by any
/// number of threads.
public final class Reviews {

    /// What shows that the reason holds, in at least so many characters.
    static final int SHORTEST_NOTE = 10;

    static final int LONGEST_NOTE = 2_000;

    private final Database database;
    private final ReviewFollower follower;
    private final Audit audit;
    private final InstantSource clock;
    private final AsideStore asides = new AsideStore();
    private final ReviewListStore lists = new ReviewListStore();

    Reviews(Database database, ReviewFollower follower, Audit audit, InstantSource clock) {
        this.database = database;
        this.follower = follower;
        this.audit = audit;
        this.clock = clock;
    }

    /// The review of that number.
    public Optional<Review> find(long review) {
        return database.read(handle -> lists.find(handle, review));
    }

    /// Sets a review aside: it stays to be read and is counted apart, until {@link #restore}.
    ///
    /// @param actor whoever does it, as the audit log names them
    /// @param reason the key of a reason
    /// @param note what shows that the reason holds
    public AsideResult setAside(String actor, long review, String reason, String note) {
        Optional<AsideReason> known = AsideReason.of(reason);
        List<FieldError> errors = new ArrayList<>();
        if (known.isEmpty()) {
            errors.add(new FieldError("reason", "review.fault.reason"));
        }
        if (note.strip().length() < SHORTEST_NOTE || note.strip().length() > LONGEST_NOTE) {
            errors.add(new FieldError("note", "review.fault.note"));
        }
        if (!errors.isEmpty()) {
            return new AsideResult.Faulty(errors);
        }
        return database.write(handle -> {
            follower.lock(handle);
            if (lists.find(handle, review).isEmpty()) {
                return new AsideResult.Gone();
            }
            if (asides.holding(handle, review).isPresent()) {
                return new AsideResult.Already();
            }
            asides.insert(handle, review, known.orElseThrow(), note.strip(), actor, clock.instant());
            audit.record(
                    handle,
                    actor,
                    "review.aside",
                    "review:" + review,
                    known.orElseThrow().key());
            follower.judge(handle, review);
            return new AsideResult.Done();
        });
    }

    /// Takes that back. Returns whether it was set aside.
    public boolean restore(String actor, long review) {
        return database.write(handle -> {
            follower.lock(handle);
            Optional<Aside> holding = asides.holding(handle, review);
            holding.ifPresent(aside -> {
                asides.undo(handle, aside.id(), actor, clock.instant());
                audit.record(
                        handle,
                        actor,
                        "review.restore",
                        "review:" + review,
                        aside.reason().key());
                follower.judge(handle, review);
            });
            return holding.isPresent();
        });
    }
}
