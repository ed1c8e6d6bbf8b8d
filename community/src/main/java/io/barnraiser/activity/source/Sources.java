package io.barnraiser.activity.source;

import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.database.Numbers;
import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;

/// The sources of this installation: added, renamed, paused, and what came of them. Safe for use by any number of
/// threads.
public final class Sources {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ERROR = 1_000;

    private final Database database;
    private final InstantSource clock;
    private final SourceStore store = new SourceStore();

    public Sources(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// All sources with their counts, by name.
    public List<SourceState> list() {
        return database.read(store::states);
    }

    /// The source with its counts.
    ///
    /// @throws io.barnraiser.platform.error.ProblemException {@code NOT_FOUND}
    public SourceState state(SourceId id) {
        return list().stream()
                .filter(state -> state.source().id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown(id).exception());
    }

    /// The source.
    ///
    /// @throws io.barnraiser.platform.error.ProblemException {@code NOT_FOUND}
    public Source get(SourceId id) {
        return database.read(handle -> get(handle, id));
    }

    /// The source, within a transaction of the caller.
    ///
    /// @throws io.barnraiser.platform.error.ProblemException {@code NOT_FOUND}
    public Source get(Handle handle, SourceId id) {
        return store.find(handle, id).orElseThrow(() -> unknown(id).exception());
    }

    /// The source of that name, if there is one.
    public Optional<Source> find(String name) {
        return database.read(handle -> store.find(handle, name));
    }

    /// Adds a source.
    ///
    /// @throws io.barnraiser.platform.error.ProblemException {@code INVALID} for a name that is none, {@code
    ///     CONFLICT} for one that is taken
    public Source add(NewSource wanted) {
        return database.write(handle -> add(handle, wanted));
    }

    /// The source of that name, which is added when there is none.
    public Source findOrAdd(NewSource wanted) {
        return database.write(handle -> findOrAdd(handle, wanted));
    }

    /// As {@link #findOrAdd(NewSource)}, within a transaction of the caller.
    ///
    /// @throws io.barnraiser.platform.error.ProblemException {@code CONFLICT} when the name is that of a source of
    ///     another kind
    public Source findOrAdd(Handle handle, NewSource wanted) {
        Optional<Source> found = store.find(handle, name(wanted.name()));
        found.filter(source -> !source.kind().equals(wanted.kind())).ifPresent(other -> {
            throw Problem.of(
                            ErrorCode.CONFLICT,
                            "The source is of another kind",
                            "The source %s is of the kind %s, not %s. Choose another name."
                                    .formatted(other.name(), other.kind(), wanted.kind()))
                    .exception();
        });
        return found.orElseGet(() -> add(handle, wanted));
    }

    private Source add(Handle handle, NewSource wanted) {
        String name = name(wanted.name());
        refuseTaken(handle, name);
        Source source = new Source(
                new SourceId(Numbers.take(handle, "source")),
                name,
                wanted.kind(),
                wanted.settings(),
                wanted.secret(),
                wanted.trusted(),
                false,
                Instant.ofEpochMilli(clock.millis()));
        store.insert(handle, source);
        return source;
    }

    /// Gives the source another name.
    public Source rename(SourceId id, String wanted) {
        String name = name(wanted);
        return database.write(handle -> {
            Source old = get(handle, id);
            if (!old.name().equals(name)) {
                refuseTaken(handle, name);
            }
            return save(handle, old.withName(name));
        });
    }

    /// Keeps out what comes from now on, and counts it.
    public Source pause(SourceId id) {
        return change(id, old -> old.withPaused(true));
    }

    /// Lets in what comes from now on.
    public Source resume(SourceId id) {
        return change(id, old -> old.withPaused(false));
    }

    /// Replaces all settings; the secret stays.
    public Source settings(SourceId id, Map<String, String> settings) {
        return change(id, old -> old.withSettings(settings));
    }

    /// Replaces the secret.
    public Source secret(SourceId id, String secret) {
        return change(id, old -> old.withSecret(secret));
    }

    private Source change(SourceId id, UnaryOperator<Source> change) {
        return database.write(handle -> save(handle, change.apply(get(handle, id))));
    }

    private Source save(Handle handle, Source source) {
        store.update(handle, source);
        return source;
    }

    /// Adds to the counts, in the transaction that stores the activities.
    ///
    /// @param outcomes how many came to what, see {@link SourceState#outcomes}; a negative number takes back, when
    ///     something that was dropped is understood later
    /// @param newest when the newest accepted activity happened; empty when none was accepted
    public void count(Handle handle, SourceId id, Map<String, Long> outcomes, Optional<Instant> newest) {
        store.count(handle, id, outcomes);
        store.heard(handle, id, newest.map(Instant::toEpochMilli).orElse(Long.MIN_VALUE), clock.millis());
    }

    /// Keeps what went wrong last, in words.
    public void failed(SourceId id, String words) {
        String shown = words.length() > LONGEST_ERROR ? words.substring(0, LONGEST_ERROR) : words;
        database.run(handle -> store.error(handle, id, shown, clock.millis()));
    }

    /// Forgets what went wrong: it goes well again.
    public void worked(SourceId id) {
        database.run(handle -> store.error(handle, id, null, null));
    }

    private static String name(String wanted) {
        String name = wanted.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            FieldError error =
                    new FieldError("name", "Give the source a name of 1 to %d characters.".formatted(LONGEST_NAME));
            throw Problem.invalid("The source has no name", List.of(error)).exception();
        }
        return name;
    }

    private void refuseTaken(Handle handle, String name) {
        if (store.find(handle, name).isPresent()) {
            throw Problem.of(
                            ErrorCode.CONFLICT,
                            "The name is taken",
                            "There is a source named %s already. Choose another name.".formatted(name))
                    .exception();
        }
    }

    private static Problem unknown(SourceId id) {
        return Problem.notFound("There is no source with the number %d.".formatted(id.value()));
    }
}
