package io.barnraiser.build.release;

import io.barnraiser.evidence.credit.CreditRole;
import io.barnraiser.people.account.Audit;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.error.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// What was shipped, and what led to it. Safe for use by any number of threads; every method opens its own
/// transactions.
public final class Releases {

    /// The most that may lead to one release.
    static final int MOST_LINKS = 500;

    /// Held by whoever writes shares or what they rest on. (An arbitrary number, the same on every node.)
    static final long LOCK = 0x72656C65L;

    private final Database database;
    private final Audit audit;
    private final Trails trails;
    private final Tellings tellings;
    private final Weights weights;
    private final InstantSource clock;

    Releases(Database database, Audit audit, Trails trails, Weights weights, InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.trails = trails;
        this.tellings = new Tellings(database, trails);
        this.weights = weights;
        this.clock = clock;
    }

    /// A page of releases, newest first.
    ///
    /// @param next where the page after it begins; empty at the end
    public record Page(List<Release> releases, Optional<Place> next) {}

    /// A place in the order of releases.
    public record Place(long shippedAt, long id) {
        /// Before the newest.
        public static final Place NEWEST = new Place(Long.MAX_VALUE, Long.MAX_VALUE);
    }

    /// The release of that number, drafts too.
    public Optional<Release> find(ReleaseId id) {
        return database.read(handle -> ReleaseStore.find(handle, id));
    }

    /// What everybody may see, of one product or, where it is empty, of all.
    ///
    /// @param most the length of the page
    public Page published(String product, Place from, int most) {
        return page(new ReleaseStore.Filter(true, product), from, most);
    }

    /// All releases, drafts too.
    Page all(Place from, int most) {
        return page(new ReleaseStore.Filter(false, ""), from, most);
    }

    private Page page(ReleaseStore.Filter filter, Place from, int most) {
        List<Release> found =
                database.read(handle -> ReleaseStore.page(handle, filter, from.shippedAt(), from.id(), most + 1));
        List<Release> page = found.subList(0, Math.min(most, found.size()));
        return new Page(
                page,
                found.size() > most
                        ? Optional.of(new Place(
                                page.getLast().shippedAt().toEpochMilli(),
                                page.getLast().id().value()))
                        : Optional.empty());
    }

    /// The releases that something led to, for the pages of that thing.
    public List<Release> of(LinkKind kind, String ref) {
        return database.read(handle -> LinkStore.releasesOf(handle, kind, ref).stream()
                .flatMap(id -> ReleaseStore.find(handle, id).stream())
                .toList());
    }

    /// Writes a release down with what led to it and shows it to everybody, in one go.
    ///
    /// @param led what is linked, with all that it grew out of; what is not known is left out
    /// @throws IllegalArgumentException when the form has faults
    public ReleaseId ship(String actor, ReleaseForm form, List<Piece.Ref> led) {
        if (!form.errors().isEmpty()) {
            throw new IllegalArgumentException("the release cannot stand: " + form.errors());
        }
        ReleaseId id = draft(actor, form);
        led.forEach(ref -> link(actor, id, ref));
        publish(actor, id);
        return id;
    }

    /// Keeps what a person said of being named with a release, and of being quoted, where somebody heard it from
    /// them who stands in the audit log for it; the usual way is the link in their thanks. Returns whether they
    /// had a part in it, under any of their identities.
    public boolean say(String actor, ReleaseId id, IdentityId who, Answer answer) {
        return write(handle -> {
            Optional<Long> row = PersonStore.find(handle, id, who.value()).map(Person::identity);
            row.ifPresent(identity -> {
                PersonStore.answer(handle, id, identity, answer, clock.instant());
                audit.record(
                        handle,
                        actor,
                        "release.naming",
                        "release:" + id,
                        answer.naming().name());
            });
            return row.isPresent();
        });
    }

    ReleaseId draft(String actor, ReleaseForm form) {
        return write(handle -> {
            ReleaseId id = ReleaseStore.insert(handle, form, clock.instant(), actor);
            audit.record(handle, actor, "release.draft", "release:" + id, "");
            return id;
        });
    }

    void change(String actor, ReleaseId id, ReleaseForm form) {
        change(handle -> {
            String product = ReleaseStore.find(handle, id).map(Release::product).orElse("");
            ReleaseStore.update(handle, id, form);
            HandStore.count(handle, product);
            ReleaseStore.find(handle, id).ifPresent(release -> HandStore.count(handle, release.product()));
            LinkStore.tellAgain(handle, id);
            audit.record(handle, actor, "release.change", "release:" + id, "");
        });
        tellings.of(id, actor);
    }

    /// Shows a release to everybody; those who took part are thanked from then on. Once only. What led to it hears of
    /// it, so far as it keeps what became of it; so does what is linked later.
    void publish(String actor, ReleaseId id) {
        lookAgain(id);
        change(handle -> {
            if (ReleaseStore.publish(handle, id, clock.instant())) {
                ReleaseStore.find(handle, id).ifPresent(release -> HandStore.count(handle, release.product()));
                audit.record(handle, actor, "release.publish", "release:" + id, "");
            }
        });
        tellings.of(id, actor);
    }

    /// Links something to a release, with all it grew out of, and writes down who had a part in it.
    /// Returns whether it
    /// is there.
    boolean link(String actor, ReleaseId id, Piece.Ref ref) {
        Deque<Grown> open = new ArrayDeque<>(List.of(new Grown(ref, 0)));
        boolean isFound = false;
        int room = MOST_LINKS - links(id).size();
        while (!open.isEmpty() && room > 0) {
            Grown next = open.poll();
            Optional<Piece> piece = trails.find(next.ref());
            isFound |= piece.isPresent() && next.child() == 0;
            Optional<Long> link = piece.flatMap(found -> write(handle -> {
                Optional<Long> added =
                        LinkStore.insert(handle, id, next.ref().kind(), found, next.child(), clock.instant(), actor);
                added.ifPresent(number -> audit.record(
                        handle,
                        actor,
                        "release.link",
                        "release:" + id,
                        next.ref().kind() + " " + next.ref().ref()));
                return added;
            }));
            if (link.isPresent()) {
                room--;
                piece.orElseThrow().parents().forEach(parent -> open.add(new Grown(parent, link.get())));
            }
        }
        lookAgain(id);
        tellings.of(id, actor);
        return isFound;
    }

    /// Links what says nearly the same as something that is linked; returns how much of it is new.
    int linkAlike(String actor, ReleaseId id, Link link) {
        int added = 0;
        int room = MOST_LINKS - links(id).size();
        for (Piece piece : trails.alike(link)) {
            boolean isNew = added < room
                    && write(handle -> LinkStore.insert(
                                    handle, id, link.kind(), piece, link.id(), clock.instant(), actor)
                            .isPresent());
            added += isNew ? 1 : 0;
        }
        change(handle ->
                audit.record(handle, actor, "release.link", "release:" + id, "like " + link.kind() + " " + link.ref()));
        lookAgain(id);
        tellings.of(id, actor);
        return added;
    }

    private record Grown(Piece.Ref ref, long child) {}

    void unlink(String actor, ReleaseId id, long link) {
        change(handle -> {
            if (LinkStore.remove(handle, id, link, clock.instant())) {
                audit.record(handle, actor, "release.unlink", "release:" + id, "link " + link);
            }
            workOut(handle, id);
        });
        tellings.of(id, actor);
    }

    /// Finds anew who had a part in what led to it, and works the shares out.
    void lookAgain(ReleaseId id) {
        Map<Long, Piece> pieces = trails.whole(links(id));
        change(handle -> {
            Ledger.find(handle, id, pieces, clock.instant());
            workOut(handle, id);
        });
    }

    void add(String actor, ReleaseId id, long identity, CreditRole role, String reason) {
        change(handle -> {
            Ledger.add(handle, id, identity, role, reason, clock.instant(), actor);
            audit.record(handle, actor, "release.credit", "release:" + id, role.word());
            workOut(handle, id);
        });
    }

    boolean correct(String actor, ReleaseId id, long row, Optional<CreditRole> role, String reason) {
        return write(handle -> {
            boolean stood = Ledger.correct(handle, id, row, role, reason, clock.instant(), actor);
            if (stood) {
                audit.record(
                        handle,
                        actor,
                        "release.correct",
                        "release:" + id,
                        role.map(CreditRole::word).orElse("none"));
                workOut(handle, id);
            }
            return stood;
        });
    }

    /// Ledger, links and shares are read and then written: one at a time does so, on all nodes.
    private <T> T write(Function<Handle, T> work) {
        return database.write(handle -> {
            database.dialect().lock(handle, LOCK);
            return work.apply(handle);
        });
    }

    private void change(Consumer<Handle> work) {
        write(handle -> {
            work.accept(handle);
            return true;
        });
    }

    /// Works out the shares of releases whose people changed; returns how many there were.
    int catchUp(int most) {
        List<ReleaseId> stale = database.read(handle -> ReleaseStore.stale(handle, most));
        stale.forEach(id -> change(handle -> workOut(handle, id)));
        return stale.size();
    }

    private void workOut(Handle handle, ReleaseId id) {
        ReleaseStore.find(handle, id).ifPresent(release -> Crediting.workOut(handle, release, weights.of(handle)));
    }

    List<Link> links(ReleaseId id) {
        return database.read(handle -> LinkStore.of(handle, id, MOST_LINKS));
    }

    Release get(ReleaseId id) {
        return find(id).orElseThrow(
                        () -> Problem.notFound("There is no such release.").exception());
    }

    Tellings tellings() {
        return tellings;
    }

    Trails trails() {
        return trails;
    }

    <T> T read(Function<Handle, T> work) {
        return database.read(work::apply);
    }

    Instant now() {
        return clock.instant();
    }
}
