package io.barnraiser.build.idea;

import io.barnraiser.people.account.Permissions;
import io.barnraiser.people.account.Settings;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.web.Handler;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Who may read the board: everybody, or members alone. The team sets it.
final class Openness {

    private static final String AREA = "ideas";
    private static final String READERS = "readers";
    private static final String MEMBERS = "members";

    private final Database database;
    private final Settings settings;

    Openness(Database database, Settings settings) {
        this.database = database;
        this.settings = settings;
    }

    /// Whether everybody may read it, which is so until the team says otherwise.
    boolean isPublic() {
        return !database.<Map<String, String>>read(handle -> settings.of(handle, AREA))
                .getOrDefault(READERS, "")
                .equals(MEMBERS);
    }

    void set(String actor, boolean isPublic) {
        settings.put(actor, AREA, Map.of(READERS, isPublic ? "all" : MEMBERS));
    }

    /// {@code page} for whoever may read the board; others are led to the door and back.
    Handler guard(Handler page) {
        return request -> mayRead(request) ? page.handle(request) : signIn(request);
    }

    private boolean mayRead(Request request) {
        return request.viewer().may(Permissions.HUB_TAKE_PART) || isPublic();
    }

    private static Response signIn(Request request) {
        String query = request.queryString().isEmpty() ? "" : "?" + request.queryString();
        return Response.redirect("/sign-in?next=" + URLEncoder.encode(request.path() + query, StandardCharsets.UTF_8));
    }
}
