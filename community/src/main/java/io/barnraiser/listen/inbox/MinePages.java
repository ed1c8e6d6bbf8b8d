package io.barnraiser.listen.inbox;

import io.barnraiser.activity.hub.Hub;
import io.barnraiser.activity.source.Sources;
import io.barnraiser.listen.feedback.Act;
import io.barnraiser.listen.feedback.Deed;
import io.barnraiser.listen.feedback.Feedback;
import io.barnraiser.listen.feedback.FeedbackId;
import io.barnraiser.listen.feedback.FeedbackState;
import io.barnraiser.listen.feedback.Feedbacks;
import io.barnraiser.listen.feedback.Outcome;
import io.barnraiser.people.account.AccountId;
import io.barnraiser.people.account.Permissions;
import io.barnraiser.people.member.Identity;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.Members;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A member's own page of what they told the brand, wherever they said it, and what became of it: {@code /mine/told}.
final class MinePages {

    static final String PATH = "/mine/told";

    private static final int ROWS = 20;

    private final Database database;
    private final Feedbacks feedbacks;
    private final Members members;
    private final Hub hub;
    private final Sources sources;

    MinePages(Database database, Feedbacks feedbacks, Members members, Hub hub, Sources sources) {
        this.database = database;
        this.feedbacks = feedbacks;
        this.members = members;
        this.hub = hub;
        this.sources = sources;
    }

    List<Route> routes() {
        return List.of(Route.get(PATH, Permissions.HUB_TAKE_PART, this::show));
    }

    private Response show(Request request) {
        Optional<FeedbackId> before = request.query("before")
                .filter(id -> id.matches("\\d{1,18}"))
                .map(id -> new FeedbackId(Long.parseLong(id)));
        List<Feedback> told =
                feedbacks.of(identities(request.viewer().id()), before, ROWS + 1);
        List<Feedback> shown = told.subList(0, Math.min(ROWS, told.size()));
        Map<FeedbackId, List<Outcome>> outcomes =
                feedbacks.outcomes(shown.stream().map(Feedback::id).toList());
        Map<Long, String> places = new HashMap<>();
        sources.list()
                .forEach(state ->
                        places.put(state.source().id().value(), state.source().name()));
        List<MineRow> rows = shown.stream()
                .filter(feedback -> feedback.state() != FeedbackState.ASIDE)
                .map(feedback -> new MineRow(
                        feedback,
                        places.getOrDefault(feedback.source(), ""),
                        feedbacks.deeds(feedback.id()).stream()
                                .filter(Deed::holds)
                                .filter(deed -> deed.act() instanceof Act.Answered)
                                .toList(),
                        outcomes.getOrDefault(feedback.id(), List.of())))
                .toList();
        String next = told.size() > ROWS ? PATH + "?before=" + shown.getLast().id() : "";
        return Response.page("listen/inbox/mine", new MineView(rows, next));
    }

    private List<Long> identities(long account) {
        return database.read(handle -> hub.find(handle, new AccountId(account))
                .map(identity -> members.identities(handle, members.memberOf(handle, identity)).stream()
                        .map(Identity::id)
                        .map(IdentityId::value)
                        .toList())
                .orElse(List.of()));
    }
}
