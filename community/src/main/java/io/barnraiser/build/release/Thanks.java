package io.barnraiser.build.release;

import io.barnraiser.platform.database.Database;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Thanks everybody who had a part in a release, each once, and keeps what they say of being named.
/// That somebody was
/// thanked and that they were told are one transaction, so a server that dies in between repeats and skips nobody.
final class Thanks {

    private final Database database;
    private final Teller teller;
    private final ThanksLinks links;
    private final Trails trails;
    private final InstantSource clock;

    Thanks(Database database, Teller teller, ThanksLinks links, Trails trails, InstantSource clock) {
        this.database = database;
        this.teller = teller;
        this.links = links;
        this.trails = trails;
        this.clock = clock;
    }

    /// Thanks the next few; returns how many were thanked.
    int next(int most) {
        return database.<Integer>write(handle -> {
            Set<String> met = new HashSet<>();
            int thanked = 0;
            for (CureStore.Due due : CureStore.unthanked(handle, most)) {
                Optional<Person> person = PersonStore.find(handle, due.release(), due.identity());
                // Two rows of one member may wait beside each other while the shares are worked out anew.
                if (person.isPresent()
                        && met.add(due.release() + " " + person.get().member())) {
                    Release release = ReleaseStore.find(handle, due.release()).orElseThrow();
                    teller.thank(handle, release, due.identity(), links.path(due.release(), due.identity()));
                    CureStore.thanked(handle, due, clock.instant());
                    LinkStore.ofMember(handle, due.release(), person.get().member())
                            .forEach(link -> trails.told(handle, link, release));
                    thanked++;
                }
            }
            return thanked;
        });
    }

    /// Keeps what somebody says of being named and quoted; returns whether they are still known here.
    boolean answer(ThanksLinks.Holder who, Answer answer) {
        return database.<Boolean>write(handle -> {
            database.dialect().lock(handle, Releases.LOCK);
            return PersonStore.answer(handle, who.release(), who.identity(), answer, clock.instant());
        });
    }

    /// What somebody did for a release, in order.
    List<Contribution> deeds(ThanksLinks.Holder who) {
        return database.read(handle -> PersonStore.find(handle, who.release(), who.identity())
                .map(person -> ContributionStore.ofMembers(handle, who.release(), List.of(person.member()), 50))
                .orElse(List.of()));
    }
}
