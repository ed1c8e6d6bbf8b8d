package io.barnraiser.listen.opinion;

import io.barnraiser.activity.hub.Hub;
import io.barnraiser.activity.hub.HubAct;
import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.people.account.AccountId;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.platform.error.ProblemException;
import io.barnraiser.platform.web.Viewer;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Those who are signed in to the hub.
record HubParticipants(Hub hub, InstantSource clock) implements Participants {

    private static final Logger LOG = LoggerFactory.getLogger(HubParticipants.class);

    @Override
    public Optional<IdentityId> find(Handle handle, Viewer viewer) {
        return viewer.kind() == Viewer.Kind.ACCOUNT ? hub.find(handle, new AccountId(viewer.id())) : Optional.empty();
    }

    @Override
    public IdentityId enter(Viewer viewer) {
        return hub.identityOf(new AccountId(viewer.id()));
    }

    @Override
    public void tookPart(Viewer viewer, Question question) {
        String id = "opinion:%s:part:%d".formatted(question.id(), viewer.id());
        HubAct act = HubAct.of(id, ActivityKind.ACT, clock.instant()).labelled(question.title());
        try {
            hub.record(new AccountId(viewer.id()), act);
        } catch (ProblemException unavailable) {
            // The vote stands already; that the log takes nothing now must not look as if it did not.
            LOG.warn("opinion-part-not-logged question={}", question.id(), unavailable);
        }
    }
}
