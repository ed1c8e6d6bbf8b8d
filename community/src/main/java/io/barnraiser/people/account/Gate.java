package io.barnraiser.people.account;

import io.barnraiser.platform.web.Admission;
import io.barnraiser.platform.web.Admission.Admitted;
import io.barnraiser.platform.web.Admission.Refused;
import io.barnraiser.platform.web.Admission.SignInFirst;
import io.barnraiser.platform.web.Gatekeeper;
import io.barnraiser.platform.web.Permission;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Viewer;
import java.util.Optional;

/// Knows everybody who comes: people by the session in their cookie, programs on {@code /v1} and {@code /api} by their
/// key. A key opens no page and a session no API, so that neither can be tricked into the other's place.
final class Gate implements Gatekeeper {

    /// The cookie that holds the session's token.
    static final String COOKIE = "session";

    /// Not "Basic": a browser would ask the visitors of the brand's own site for a password.
    private static final String CHALLENGE = "Bearer realm=\"Barnraiser\"";

    private final Sessions sessions;
    private final KeyCheck keys;
    private final Locksmith locksmith;
    private final Settings settings;

    Gate(Sessions sessions, KeyCheck keys, Locksmith locksmith, Settings settings) {
        this.sessions = sessions;
        this.keys = keys;
        this.locksmith = locksmith;
        this.settings = settings;
    }

    @Override
    public Admission admit(Request request, Permission permission) {
        String path = request.route().path();
        boolean isProgram = path.startsWith("/v1/") || path.startsWith("/api/");
        Optional<Viewer> viewer = isProgram
                ? SentKey.of(request).flatMap(keys::find).map(key -> program(key, request))
                : request.cookie(COOKIE).flatMap(this::person);
        if (viewer.isEmpty()) {
            return permission.isPublic()
                    ? new Admitted(nobody(request))
                    : isProgram ? new SignInFirst(CHALLENGE) : new SignInFirst();
        }
        return viewer.get().may(permission) ? new Admitted(viewer.get()) : new Refused(viewer.get());
    }

    private Optional<Viewer> person(String token) {
        return sessions.find(token)
                .map(Sessions.Present::account)
                .map(account -> new Viewer(
                        Viewer.Kind.ACCOUNT,
                        account.id().value(),
                        account.name(),
                        account.role().permissions(),
                        account.locale(),
                        account.zone(),
                        locksmith.tokenHash("csrf " + token)));
    }

    private static Viewer program(Key key, Request request) {
        return new Viewer(
                Viewer.Kind.KEY,
                key.id().value(),
                key.name(),
                key.scopes(),
                request.locale(),
                request.config().zone(),
                "");
    }

    /// Reads in the language that the browser asks for, else in the brand's, and by the brand's clock.
    private Viewer nobody(Request request) {
        General general = settings.general();
        return Viewer.nobody(request.askedLocale().orElse(general.language()), general.zone());
    }
}
