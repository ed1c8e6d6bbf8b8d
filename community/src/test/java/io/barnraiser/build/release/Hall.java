package io.barnraiser.build.release;

import io.barnraiser.evidence.credit.CreditRole;
import io.barnraiser.people.account.AccountModule;
import io.barnraiser.people.account.Settings;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.MergeResult;
import io.barnraiser.people.member.People;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.security.Passwords;
import io.barnraiser.platform.security.Tokens;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/// A brand with releases: people of a forum, and trails and notices written by hand.
final class Hall {

    static final ReleaseForm LID = new ReleaseForm(
            "A lid that does not drip", "You said it drips. It no longer does.", "Bean Jar", "2026-05-04");

    final Database database;
    final People people;
    final Shelf shelf = new Shelf();
    final Post post = new Post();
    final ThanksLinks links = new ThanksLinks(new byte[32]);
    final Settings settings;
    final Weights weights;
    final Releases releases;
    final Thanks thanks;
    final Cures cures;
    Instant now = Instant.parse("2026-05-05T10:00:00Z");

    Hall(Database database) {
        this.database = database;
        people = new People(database);
        InstantSource clock = () -> now;
        SecureRandom random = new SecureRandom();
        settings = new AccountModule(
                        database, new Passwords(random), new Tokens(random), clock, List.of(Locale.ENGLISH))
                .settings();
        weights = new Weights(settings);
        Trails trails = new Trails(List.of(shelf));
        releases = new Releases(database, people.audit(), trails, weights, clock);
        thanks = new Thanks(database, post, links, trails, clock);
        cures = new Cures(database, weights, post, links, trails, clock);
        people.members().listen(new MergedPeople(database.dialect()));
    }

    /// Somebody of the forum.
    long somebody(String name) {
        people.take(people.account(People.FORUM, name).name(name));
        return database.read(handle -> people.members()
                .identity(handle, People.FORUM, name)
                .orElseThrow()
                .id()
                .value());
    }

    /// A complaint of somebody, with others who said the same.
    Piece.Ref complaint(String ref, String saidAt, long author, long... others) {
        List<Piece.Part> parts = new ArrayList<>();
        parts.add(new Piece.Part(author, CreditRole.REPORTED, Instant.parse(saidAt)));
        for (long other : others) {
            parts.add(new Piece.Part(other, CreditRole.REPORTED, Instant.parse(saidAt)));
        }
        return shelf.put(LinkKind.FEEDBACK, ref, author, saidAt, parts, List.of());
    }

    /// An idea of somebody, with votes.
    Piece.Ref idea(String ref, String saidAt, long author, List<Piece.Ref> parents, long... voters) {
        List<Piece.Part> parts = new ArrayList<>();
        parts.add(new Piece.Part(author, CreditRole.PROPOSED, Instant.parse(saidAt)));
        for (long voter : voters) {
            parts.add(new Piece.Part(voter, CreditRole.VOTED, Instant.parse(saidAt)));
        }
        return shelf.put(LinkKind.IDEA, ref, author, saidAt, parts, parents);
    }

    ReleaseId draft(Piece.Ref... refs) {
        ReleaseId id = releases.draft("Olga", LID);
        for (Piece.Ref ref : refs) {
            releases.link("Olga", id, ref);
        }
        return id;
    }

    Person person(ReleaseId release, long identity) {
        return database.read(handle -> PersonStore.find(handle, release, identity))
                .orElseThrow();
    }

    List<Person> standing(ReleaseId release) {
        return database.read(handle -> PersonStore.standing(handle, release, 0, 1_000));
    }

    /// Says that two are one person; returns how to take it back.
    Runnable merge(long one, long other) {
        var members = people.members();
        var result = members.merge(
                "Olga", new IdentityId(one).bornWith(), new IdentityId(other).bornWith(), "said so", true);
        return switch (result) {
            case MergeResult.Merged merged -> () -> members.unmerge("Olga", merged.merge());
            default -> throw new IllegalStateException("not merged: " + result);
        };
    }

    /// What may lead to a release, in memory.
    static final class Shelf implements Trail {

        private final Map<Piece.Ref, Piece> pieces = new HashMap<>();
        final List<String> reopened = new ArrayList<>();
        final List<String> told = new ArrayList<>();
        final List<String> answered = new ArrayList<>();
        boolean diesAfterTelling;

        Piece.Ref put(
                LinkKind kind,
                String ref,
                long author,
                String saidAt,
                List<Piece.Part> parts,
                List<Piece.Ref> parents) {
            Piece.Ref key = new Piece.Ref(kind, ref);
            pieces.put(
                    key,
                    new Piece(
                            ref,
                            "Title of " + ref,
                            Instant.parse(saidAt),
                            Optional.of(author),
                            "Words of " + ref,
                            "/desk/" + ref,
                            parts,
                            parents,
                            List.of()));
            return key;
        }

        /// Gives a thing words of its own, and what the brand did with it.
        void says(Piece.Ref ref, String words, Piece.Step... steps) {
            pieces.computeIfPresent(
                    ref,
                    (key, piece) -> new Piece(
                            piece.ref(),
                            piece.title(),
                            piece.at(),
                            piece.author(),
                            words,
                            piece.path(),
                            piece.parts(),
                            piece.parents(),
                            List.of(steps)));
        }

        @Override
        public Collection<LinkKind> kinds() {
            return List.of(LinkKind.values());
        }

        @Override
        public List<Piece> search(LinkKind kind, String query, int most) {
            return pieces.entrySet().stream()
                    .filter(entry -> entry.getKey().kind() == kind
                            && entry.getValue().title().contains(query))
                    .map(Map.Entry::getValue)
                    .limit(most)
                    .toList();
        }

        @Override
        public Map<String, Piece> find(LinkKind kind, Collection<String> refs) {
            Map<String, Piece> found = new HashMap<>();
            refs.forEach(ref -> Optional.ofNullable(pieces.get(new Piece.Ref(kind, ref)))
                    .ifPresent(piece -> found.put(ref, piece)));
            return found;
        }

        @Override
        public void reopen(LinkKind kind, String ref) {
            reopened.add(ref);
        }

        @Override
        public void tell(LinkKind kind, String ref, Release release, String actor, Supplier<Set<MemberId>> thanked) {
            told.add(ref + " " + release.lastingPath() + " " + release.title());
            if (diesAfterTelling) {
                throw new IllegalStateException("the server dies");
            }
        }

        @Override
        public void takeBack(LinkKind kind, String ref, Release release) {
            told.add(ref + " not " + release.lastingPath());
        }

        @Override
        public void told(Handle handle, LinkKind kind, String ref, Release release) {
            answered.add(ref);
        }
    }

    /// Tells into the database, so that what is undone was not told: audit entries stand for notices.
    static final class Post implements Teller {

        /// After so many the server dies.
        int diesAfter = Integer.MAX_VALUE;

        /// Who may not be asked anything.
        final Set<Long> left = new HashSet<>();

        @Override
        public void thank(Handle handle, Release release, long identity, String path) {
            tell(handle, "thank", identity);
        }

        @Override
        public boolean ask(Handle handle, Release release, long identity, String path) {
            boolean may = !left.contains(identity);
            if (may) {
                tell(handle, "ask", identity);
            }
            return may;
        }

        private void tell(Handle handle, String what, long identity) {
            if (diesAfter-- == 0) {
                throw new IllegalStateException("the server dies");
            }
            handle.execute(
                    "INSERT INTO setting (name, value) VALUES (?, ?)",
                    "told." + System.nanoTime(),
                    what + " " + identity);
        }

        static List<String> told(Database database) {
            return database.read(
                    handle -> handle.createQuery("SELECT value FROM setting WHERE name LIKE 'told.%' ORDER BY value")
                            .mapTo(String.class)
                            .list());
        }
    }
}
