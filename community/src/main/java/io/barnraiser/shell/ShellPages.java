package io.barnraiser.shell;

import io.barnraiser.platform.html.Theme;
import io.barnraiser.platform.web.Cookie;
import io.barnraiser.platform.web.Permission;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The doors that belong to no feature: the front door, the way to the desk, how one wants to read, and {@code
/// /design}.
final class ShellPages {

    private static final Duration A_YEAR = Duration.ofDays(365);

    List<Route> routes() {
        return List.of(
                Route.get("/", Permission.PUBLIC, request -> Response.redirect("/desk")),
                Route.get("/desk", Permission.PUBLIC, this::desk),
                Route.post("/reading", Permission.PUBLIC, this::reading),
                Route.get("/design", Permission.PUBLIC, request -> design(request, "desk")),
                Route.get("/design/{frame}", Permission.PUBLIC, request -> design(request, request.path("frame"))));
    }

    private Response desk(Request request) {
        if (!request.viewer().isSignedIn()) {
            return Response.redirect("/sign-in");
        }
        return Response.redirect(DeskPlaces.all().stream()
                .filter(place -> request.viewer().may(place.permission()))
                .findFirst()
                .map(DeskPlace::path)
                .orElse("/design"));
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
                throw io.barnraiser.platform.error.Problem.notFound("There is no frame '" + frame + "'.")
                        .exception();
        };
    }
}
