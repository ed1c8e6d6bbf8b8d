package io.barnraiser.people.match;

import io.barnraiser.people.member.Identity;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.Member;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Members;
import io.barnraiser.platform.database.Database;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Gathers what a page shows of the people behind many identities.
final class Sides {

    private final Database database;
    private final Members members;
    private final Backdrop backdrop;

    Sides(Database database, Members members, Backdrop backdrop) {
        this.database = database;
        this.members = members;
        this.backdrop = backdrop;
    }

    /// The names of all sources by number.
    Map<Long, String> sources() {
        return backdrop.sources();
    }

    /// The suggestions as cards; those of identities that are gone are left out.
    List<Card> cards(List<Suggestion> suggestions) {
        Map<IdentityId, Side> sides = of(suggestions.stream()
                .flatMap(suggestion -> List.of(suggestion.a(), suggestion.b()).stream())
                .toList());
        List<Card> cards = new ArrayList<>();
        for (Suggestion suggestion : suggestions) {
            Optional<Side> left = Optional.ofNullable(sides.get(suggestion.a()));
            Optional<Side> right = Optional.ofNullable(sides.get(suggestion.b()));
            if (left.isPresent() && right.isPresent()) {
                cards.add(new Card(suggestion, left.get(), right.get()));
            }
        }
        return cards;
    }

    /// The people behind these identities, by identity. Opens a transaction of its own.
    Map<IdentityId, Side> of(List<IdentityId> found) {
        People people = database.read(handle -> people(handle, found));
        Map<MemberId, Long> activities = backdrop.activities(people.members().keySet());
        Map<Long, String> sources = sources();
        Map<IdentityId, Side> sides = new HashMap<>();
        people.found().forEach((id, identity) -> {
            Optional<Member> member = Optional.ofNullable(people.members().get(identity.member()));
            List<Side.Place> places = people.families().getOrDefault(identity.member(), List.of()).stream()
                    .map(one -> new Side.Place(one, source(sources, one)))
                    .toList();
            sides.put(
                    id,
                    new Side(
                            identity.member(),
                            member.map(Member::name).orElse(""),
                            identity,
                            places,
                            activities.getOrDefault(identity.member(), 0L)));
        });
        return sides;
    }

    private record People(
            Map<IdentityId, Identity> found, Map<MemberId, Member> members, Map<MemberId, List<Identity>> families) {}

    private People people(Handle handle, List<IdentityId> found) {
        Map<IdentityId, Identity> identities = members.identities(handle, found);
        Set<MemberId> ids = new LinkedHashSet<>();
        identities.values().forEach(identity -> ids.add(identity.member()));
        Map<MemberId, List<Identity>> families = new HashMap<>();
        ids.forEach(id -> families.put(id, members.identities(handle, id)));
        return new People(identities, members.find(handle, ids), families);
    }

    private static String source(Map<Long, String> sources, Identity identity) {
        return sources.getOrDefault(identity.sourceId(), Long.toString(identity.sourceId()));
    }
}
