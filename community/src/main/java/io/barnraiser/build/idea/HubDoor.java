package io.barnraiser.build.idea;

import io.barnraiser.activity.hub.Hub;
import io.barnraiser.activity.hub.HubAct;
import io.barnraiser.activity.hub.HubConnector;
import io.barnraiser.activity.ingest.Thing;
import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.activity.source.Sources;
import io.barnraiser.people.account.AccountId;
import io.barnraiser.people.member.Identity;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.notice.Notice;
import io.barnraiser.people.notice.Notices;
import io.barnraiser.platform.database.Code;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.error.ProblemException;
import io.barnraiser.platform.web.Viewer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The members' door as it is: the hub and its notices.
final class HubDoor implements Door {

    private static final Logger LOG = LoggerFactory.getLogger(HubDoor.class);
    private static final int QUOTED = 300;

    private final Database database;
    private final Members members;
    private final Sources sources;
    private final Hub hub;
    private final Notices notices;
    private final AtomicLong ours = new AtomicLong();

    HubDoor(Database database, Members members, Sources sources, Hub hub, Notices notices) {
        this.database = database;
        this.members = members;
        this.sources = sources;
        this.hub = hub;
        this.notices = notices;
    }

    @Override
    public IdentityId identity(Viewer viewer) {
        return hub.identityOf(new AccountId(viewer.id()));
    }

    @Override
    public Optional<IdentityId> find(Handle handle, Viewer viewer) {
        return viewer.kind() == Viewer.Kind.ACCOUNT ? hub.find(handle, new AccountId(viewer.id())) : Optional.empty();
    }

    /// What was done stands on the board already; where the log takes nothing just now, it is done all the same.
    @Override
    public void did(IdentityId who, Deed deed, Idea idea, long number, String text, Instant at) {
        Optional<AccountId> account = database.read(handle -> hub.accountOf(handle, members.memberOf(handle, who)));
        try {
            account.ifPresent(known -> hub.record(known, act(who, deed, idea, number, text, at)));
        } catch (ProblemException unavailable) {
            LOG.warn("idea-deed-not-logged idea={} deed={}", idea.id().value(), deed, unavailable);
        }
    }

    private static HubAct act(IdentityId who, Deed deed, Idea idea, long number, String text, Instant at) {
        String id = idea.id().toString();
        Thing thing = thing(id, "topic", Optional.empty(), idea.title(), idea.address());
        return switch (deed) {
            case PROPOSED ->
                HubAct.of(id, ActivityKind.CREATE, at)
                        .on(thing)
                        .labelled(idea.title())
                        .saying(text);
            case COMMENTED -> {
                String comment = id + ":comment:" + number;
                String path = idea.address() + "#comment-" + number;
                yield HubAct.of(comment, ActivityKind.REPLY, at)
                        .on(thing(comment, "comment", Optional.of(id), idea.title(), path))
                        .answering(thing)
                        .saying(text);
            }
            case VOTED ->
                HubAct.of(id + ":vote:" + who.value(), ActivityKind.LIKE, at).on(thing);
        };
    }

    private static Thing thing(String id, String type, Optional<String> parent, String title, String path) {
        return new Thing(id, type, Optional.empty(), parent, Optional.of(title), Optional.of(path));
    }

    @Override
    public void tell(Handle handle, Collection<IdentityId> whom, News news) {
        Idea idea = news.idea();
        String status = news.kind() == News.Kind.STATUS ? "." + idea.status().word() : "";
        Notice notice = new Notice(
                idea.id() + ":" + news.mark(),
                "idea",
                "idea.news." + Code.of(news.kind()) + status,
                List.of(
                        idea.title().isEmpty() ? "#" + idea.id().value() : idea.title(),
                        Texts.cut(news.words(), QUOTED)),
                news.path());
        notices.tell(handle, whom, notice);
    }

    @Override
    public Optional<String> name(Identity identity) {
        return identity.sourceId() == source() ? identity.name() : identity.handle();
    }

    /// The number of the hub as a source; 0 until there is one.
    private long source() {
        if (ours.get() == 0) {
            sources.list().stream()
                    .map(state -> state.source())
                    .filter(source -> source.kind().equals(HubConnector.KIND))
                    .forEach(source -> ours.set(source.id().value()));
        }
        return ours.get();
    }
}
