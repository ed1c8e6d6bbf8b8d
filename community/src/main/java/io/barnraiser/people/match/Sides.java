package io.barnraiser.people.match;

import io.barnraiser.people.member.Identity;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.Member;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Members;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Gathers what a page shows of many pairs of identities, with a few statements for all of them.
final class Sides {

    private final Members members;
    private final Backdrop backdrop;

    Sides(Members members, Backdrop backdrop) {
        this.members = members;
        this.backdrop = backdrop;
    }

    /// The suggestions as cards; those of identities that are gone are left out.
    List<Card> cards(Handle handle, List<Suggestion> suggestions) {
        List<IdentityId> found = suggestions.stream()
                .flatMap(suggestion -> List.of(suggestion.a(), suggestion.b()).stream())
                .toList();
        Map<IdentityId, Side> sides = of(handle, found);
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

    /// The people behind these identities, by identity.
    Map<IdentityId, Side> of(Handle handle, List<IdentityId> found) {
        Map<IdentityId, Identity> identities = members.identities(handle, found);
        Set<MemberId> ids = new LinkedHashSet<>();
        identities.values().forEach(identity -> ids.add(identity.member()));
        Map<MemberId, Member> people = members.find(handle, ids);
        Map<MemberId, List<Identity>> families = new HashMap<>();
        ids.forEach(id -> families.put(id, members.identities(handle, id)));
        List<IdentityId> all = families.values().stream()
                .flatMap(List::stream)
                .map(Identity::id)
                .toList();
        Map<IdentityId, Long> activities = backdrop.activities(handle, all);
        Map<Long, String> sources = backdrop.sources(handle);
        Map<IdentityId, Side> sides = new HashMap<>();
        identities.forEach((id, identity) -> {
            List<Identity> family = families.getOrDefault(identity.member(), List.of());
            sides.put(
                    id,
                    new Side(
                            identity.member(),
                            Optional.ofNullable(people.get(identity.member()))
                                    .map(Member::name)
                                    .orElse(""),
                            identity,
                            family.stream()
                                    .map(one -> new Side.Place(one, source(sources, one)))
                                    .toList(),
                            family.stream()
                                    .mapToLong(one -> activities.getOrDefault(one.id(), 0L))
                                    .sum()));
        });
        return sides;
    }

    private static String source(Map<Long, String> sources, Identity identity) {
        return sources.getOrDefault(identity.sourceId(), Long.toString(identity.sourceId()));
    }
}
