package io.barnraiser.people.notice;

import io.barnraiser.people.member.Members;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.web.Permission;
import io.barnraiser.platform.web.RateLimit;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.util.List;
import java.util.Optional;

/// Ending mails by the link that stands in each of them. Looking changes nothing, since programs
/// follow links; mail programs end them with one POST (RFC 8058), for which the signature in the
/// link is proof enough.
final class StopPages {

    private static final int NOT_FOUND = 404;
    private static final RateLimit OFTEN = RateLimit.perMinute(30);

    private final Database database;
    private final Members members;
    private final Notices notices;
    private final Post post;
    private final StopLinks links;

    StopPages(Database database, Members members, Notices notices, Post post, StopLinks links) {
        this.database = database;
        this.members = members;
        this.notices = notices;
        this.post = post;
        this.links = links;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/stop/{token}", Permission.PUBLIC, this::show).limited(OFTEN),
                Route.post("/stop/{token}", Permission.PUBLIC, this::stop)
                        .trusting(Route.Trust.SIGNED)
                        .limited(OFTEN));
    }

    private Response show(Request request) {
        return page(request, links.read(request.path("token")), false);
    }

    private Response stop(Request request) {
        Optional<StopLinks.Wish> wish = links.read(request.path("token"));
        wish.ifPresent(this::stop);
        return page(request, wish, true);
    }

    /// Who was erased is written to no more anyway.
    private void stop(StopLinks.Wish wish) {
        database.run(handle -> {
            if (!members.identities(handle, List.of(wish.identity())).isEmpty()) {
                notices.decide(handle, wish.identity(), wish.purpose(), false, "");
            }
        });
    }

    private Response page(Request request, Optional<StopLinks.Wish> wish, boolean done) {
        String purpose = wish.map(known -> post.purpose(request.locale(), known.purpose()))
                .orElse("");
        Response page = Response.page("people/notice/stop", new StopPage(request.path(), purpose, done));
        return wish.isPresent() ? page : page.status(NOT_FOUND);
    }
}
