package io.barnraiser.guide.tour;

import io.barnraiser.activity.source.Sources;
import io.barnraiser.people.account.Permissions;
import io.barnraiser.people.member.Identity;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Members;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.html.QueryString;
import io.barnraiser.platform.web.Permission;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import io.barnraiser.understand.tribe.Tribes;
import java.util.List;
import java.util.Optional;

/// The tour: {@code /tour}, and {@code /tour/{number}}, which leads to where the stop is.
final class TourPages {

    static final String PATH = "/tour";

    private static final String TRIBES = "/desk/tribes";
    private static final String MEMBERS = "/desk/members";

    private final Tour tour;
    private final Database database;
    private final Members members;
    private final Sources sources;
    private final Tribes tribes;

    TourPages(Tour tour, Database database, Members members, Sources sources, Tribes tribes) {
        this.tour = tour;
        this.database = database;
        this.members = members;
        this.sources = sources;
        this.tribes = tribes;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, Permission.PUBLIC, request -> Response.page("guide/tour/tour", tour)),
                Route.get(PATH + "/{number}", Permissions.MEMBERS_READ, this::stop));
    }

    private Response stop(Request request) {
        long number = request.pathLong("number");
        if (number < 1 || number > Tour.STOPS) {
            throw Problem.notFound("The tour has %d stops, and no stop %d.".formatted(Tour.STOPS, number))
                    .exception();
        }
        String path = path(tour.stops().get((int) number - 1));
        int query = path.indexOf('?');
        QueryString address = query < 0
                ? QueryString.of(path, "")
                : QueryString.of(path.substring(0, query), path.substring(query + 1));
        return Response.redirect(address.with("stop", Long.toString(number)).url());
    }

    private String path(Tour.Stop stop) {
        return switch (stop) {
            case Tour.Stop.Page(String path) -> path;
            case Tour.Stop.Member(String source, String externalId) ->
                member(source, externalId).map(id -> MEMBERS + "/" + id.value()).orElse(MEMBERS);
            case Tour.Stop.Tribe(String source, String externalId) ->
                member(source, externalId).flatMap(this::home).orElse(TRIBES);
        };
    }

    private Optional<MemberId> member(String source, String externalId) {
        return sources.find(source)
                .flatMap(known -> database.read(
                        handle -> members.identity(handle, known.id().value(), externalId)))
                .map(Identity::member);
    }

    private Optional<String> home(MemberId member) {
        return tribes.look(Tribes.NEWEST)
                .flatMap(look -> tribes.of(look, member.value()).stream().findFirst())
                .map(home -> TRIBES + "/" + home.tribe().value());
    }
}
