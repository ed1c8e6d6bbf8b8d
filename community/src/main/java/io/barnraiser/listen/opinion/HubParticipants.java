package io.barnraiser.listen.opinion;

import io.barnraiser.activity.hub.Hub;
import io.barnraiser.people.account.AccountId;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.platform.web.Viewer;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Those who are signed in to the hub.
record HubParticipants(Hub hub) implements Participants {

    @Override
    public Optional<IdentityId> find(Handle handle, Viewer viewer) {
        return viewer.kind() == Viewer.Kind.ACCOUNT ? hub.find(handle, new AccountId(viewer.id())) : Optional.empty();
    }

    @Override
    public IdentityId enter(Viewer viewer) {
        return hub.identityOf(new AccountId(viewer.id()));
    }
}
