package io.barnraiser.people.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.people.consent.Consent;
import io.barnraiser.people.consent.ConsentChannel;
import io.barnraiser.people.consent.Consents;
import io.barnraiser.people.consent.Decision;
import io.barnraiser.people.consent.KeyedHash;
import io.barnraiser.people.consent.Origin;
import io.barnraiser.people.consent.PermitResult;
import io.barnraiser.people.consent.Purpose;
import io.barnraiser.people.member.Identity;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.Merge;
import io.barnraiser.people.member.MergeRule;
import io.barnraiser.people.member.People;
import io.barnraiser.people.member.Sighting;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Once somebody has said no, no order of merges, unmerges, detachments, imports and erasures ever yields a permit to
/// an address that was theirs when they said it.
@BothDatabases
final class OptOutPropertyTest {

    private static final Purpose NEWS = new Purpose("newsletter");
    private static final int ROUNDS = 8;
    private static final int PEOPLE = 6;
    private static final int STEPS = 40;

    private final People people;
    private final Consents consents;
    private final Privacy privacy;

    /// Who is known at present, and under which external id: a person who is imported anew is another identity.
    private final Map<Integer, IdentityId> present = new HashMap<>();

    /// The addresses whose owner has said no.
    private final Set<String> refused = new HashSet<>();

    OptOutPropertyTest(Database database) {
        this.people = new People(database);
        KeyedHash hash = KeyedHash.with(new byte[32]);
        this.consents = new Consents(database, people.clock(), people.audit(), people.members(), hash);
        this.privacy = new Privacy(
                database, people.clock(), people.audit(), people.members(), consents, hash, (h, source) -> "");
    }

    @Test
    void an_opt_out_survives_every_order_of_merges_unmerges_imports_and_erasures() {
        int permits = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            present.clear();
            for (int i = 0; i < PEOPLE; i++) {
                importAgain(seed, i, 0);
            }
            for (int step = 0; step < STEPS; step++) {
                int who = random.nextInt(PEOPLE);
                act(random, seed, step, who);
                permits += check(seed, step);
            }
        }
        assertThat(permits)
                .as("permits for those who did not say no, or the test shows nothing")
                .isPositive();
    }

    private void act(Random random, int seed, int step, int who) {
        IdentityId identity = present.get(who);
        int choice = random.nextInt(20);
        if (identity == null || choice < 5) {
            importAgain(seed, who, step);
        } else if (choice < 10) {
            merge(identity, present.get(random.nextInt(PEOPLE)));
        } else if (choice < 14) {
            unmerge(random, identity);
        } else if (choice < 16) {
            people.members().detach("Olga", identity);
        } else if (choice < 18) {
            refuse(identity, step);
        } else {
            erase(identity);
        }
    }

    /// Reads a person from a file once more, with the permission that stood there and stands there still.
    private void importAgain(int seed, int who, int step) {
        String externalId = "%d-%d-%d".formatted(seed, who, present.containsKey(who) ? 0 : step);
        IdentityId identity = people.take(Sighting.of(1 + who, externalId, Identity.Kind.ACCOUNT, day(step))
                .email(address(seed, who), false));
        present.put(who, identity);
        say(identity, Decision.GRANTED, Origin.IMPORT, step);
    }

    private void merge(IdentityId one, @Nullable IdentityId other) {
        if (other != null) {
            people.database()
                    .run(handle -> people.members().merge(handle, "Olga", one, other, MergeRule.BY_HAND, "", true));
        }
    }

    private void unmerge(Random random, IdentityId identity) {
        List<Merge> active = people
                .database()
                .<List<Merge>>read(handle ->
                        people.members().history(handle, people.members().memberOf(handle, identity)))
                .stream()
                .filter(merge -> merge.undone().isEmpty())
                .toList();
        if (!active.isEmpty()) {
            people.members()
                    .unmerge("Olga", active.get(random.nextInt(active.size())).id());
        }
    }

    private void refuse(IdentityId identity, int step) {
        say(identity, Decision.WITHDRAWN, Origin.OWN_ACT, step);
        family(identity).forEach(one -> one.email().ifPresent(refused::add));
    }

    private void erase(IdentityId identity) {
        List<Identity> family = family(identity);
        privacy.erase("Olga", people.memberOf(identity), "asked for");
        family.forEach(one -> one.email().ifPresent(refused::add));
        Set<IdentityId> gone = new HashSet<>(family.stream().map(Identity::id).toList());
        present.values().removeIf(gone::contains);
    }

    private List<Identity> family(IdentityId identity) {
        return people.database()
                .read(handle ->
                        people.members().identities(handle, people.members().memberOf(handle, identity)));
    }

    private void say(IdentityId identity, Decision decision, Origin origin, int step) {
        Consent consent = new Consent(NEWS, ConsentChannel.EMAIL, decision, origin, "", "", day(step));
        people.database().run(handle -> consents.record(handle, Map.of(identity, List.of(consent))));
    }

    private int check(int seed, int step) {
        int permits = 0;
        for (IdentityId identity : new ArrayList<>(present.values())) {
            for (Identity one : family(identity)) {
                String address = Optional.of(one).flatMap(Identity::email).orElseThrow();
                PermitResult result = consents.permit(people.memberOf(identity), address, NEWS, ConsentChannel.EMAIL);
                if (refused.contains(address)) {
                    assertThat(result)
                            .as("%s, seed %d, step %d", address, seed, step)
                            .isInstanceOf(PermitResult.Refused.class);
                } else if (result instanceof PermitResult.Granted) {
                    permits++;
                }
            }
        }
        return permits;
    }

    private static String address(int seed, int who) {
        return "person-%d-%d@example.org".formatted(seed, who);
    }

    private static Instant day(int step) {
        return Instant.parse("2025-01-01T00:00:00Z").plusSeconds(86_400L * step);
    }
}
