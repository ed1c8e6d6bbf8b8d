package io.barnraiser.understand.tribe;

import io.barnraiser.activity.timeline.MemberTribe;
import io.barnraiser.activity.timeline.MemberTribes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The tribes of members by the newest look, for their pages.
final class TribesOfMembers implements MemberTribes {

    private final Tribes tribes;

    TribesOfMembers(Tribes tribes) {
        this.tribes = tribes;
    }

    @Override
    public List<MemberTribe> of(long member) {
        Optional<TribeRun> look = tribes.look(Tribes.NEWEST);
        if (look.isEmpty()) {
            return List.of();
        }
        List<TribeMember> shares = tribes.of(look.get(), member);
        Map<TribeId, Tribe> found =
                tribes.some(look.get(), shares.stream().map(TribeMember::tribe).toList());
        return shares.stream()
                .flatMap(share -> Optional.ofNullable(found.get(share.tribe())).stream()
                        .map(tribe -> new MemberTribe(
                                tribe.name(),
                                tribe.id().value(),
                                TribePages.PATH + "/" + tribe.id().value(),
                                tribe.mark(),
                                share.share(),
                                share.isHome(),
                                share.isBetween())))
                .toList();
    }
}
