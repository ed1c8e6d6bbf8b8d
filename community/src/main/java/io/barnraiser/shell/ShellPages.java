package io.barnraiser.shell;

import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.html.Theme;
import io.barnraiser.platform.web.Cookie;
import io.barnraiser.platform.web.Permission;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import io.barnraiser.platform.web.Viewer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The doors that belong to no feature: the front door, the way to the desk, how one wants to read, and
/// {@code /design}.
final class ShellPages {

    private static final Duration A_YEAR = Duration.ofDays(365);

    private final DeskStart start;

    ShellPages(DeskStart start) {
        this.start = start;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/", Permission.PUBLIC, ShellPages::front),
                Route.get("/desk", Permission.PUBLIC, this::desk),
                Route.post("/reading", Permission.PUBLIC, this::reading),
                Route.get("/design", DeskPlaces.OWN, request -> design(request, "desk")),
                Route.get("/design/{frame}", DeskPlaces.OWN, request -> design(request, request.path("frame"))));
    }

    private static Response front(Request request) {
        boolean team = DeskPlaces.beginning(request.viewer()).isPresent();
        return Response.page("shell/front", new FrontPage(team));
    }

    private Response desk(Request request) {
        if (!request.viewer().isSignedIn()) {
            return Response.redirect("/sign-in");
        }
        Viewer viewer = request.viewer();
        return start.page(viewer)
                .orElseGet(() -> Response.redirect(DeskPlaces.beginning(viewer).orElse("/")));
    }

    private Response reading(Request request) {
        Response response = Response.redirect(request.form("back"), "/desk");
        Optional<Theme> theme = request.form("theme").map(chosen -> Theme.parse(Optional.of(chosen)));
        if (theme.isPresent()) {
            response = response.cookie(new Cookie(Theme.COOKIE, theme.get().word(), A_YEAR));
        }
        Optional<Locale> language = request.form("language")
                .flatMap(chosen -> request.config().languages().stream()
                        .filter(one -> one.getLanguage().equals(chosen))
                        .findFirst());
        if (language.isPresent()) {
            response = response.cookie(new Cookie("language", language.get().getLanguage(), A_YEAR));
        }
        return response;
    }

    private static Response design(Request request, String frame) {
        return switch (frame) {
            case "desk", "hub", "plain", "side" -> Response.page("shell/design/" + frame, DesignPage.at(request.now()));
            default ->
                throw Problem.notFound("There is no frame '" + frame + "'.").exception();
        };
    }
}
