package io.barnraiser.people.account;

import static io.barnraiser.people.account.Permissions.KEYS_MANAGE;

import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.web.Permission;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The keys of programs: making one, showing it once, revoking it.
final class KeyPages {

    private static final String PATH = "/desk/settings/keys";

    private final Database database;
    private final Keys keys;
    private final EventSources sources;
    private final Notices notices;

    KeyPages(Database database, Keys keys, EventSources sources, Notices notices) {
        this.database = database;
        this.keys = keys;
        this.sources = sources;
        this.notices = notices;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, KEYS_MANAGE, request -> page("write", "", Set.of(), List.of())),
                Route.post(PATH, KEYS_MANAGE, this::add),
                Route.post(PATH + "/{id}/revoke", KEYS_MANAGE, this::revoke));
    }

    private Response add(Request request) {
        String name = request.form("name").orElse("");
        String word = request.form("kind").orElse("");
        Set<String> chosen = Set.copyOf(request.formAll("scope"));
        Set<Permission> scopes = Permissions.SCOPES.stream()
                .filter(scope -> chosen.contains(scope.name()))
                .collect(Collectors.toSet());
        Optional<KeyKind> kind = KeyKind.of(word);
        Faults faults = new Faults().name(name);
        if (kind.isEmpty()) {
            faults.add("kind", Fault.Kind.KEY_KIND_UNKNOWN);
        } else if (kind.get() == KeyKind.SERVER && scopes.isEmpty()) {
            faults.add("scope", Fault.Kind.SCOPE_MISSING);
        }
        if (kind.isEmpty() || !faults.isEmpty()) {
            return page(word, name, chosen, faults.list()).invalid();
        }
        IssuedKey issued = make(actor(request), kind.get(), name, scopes);
        return Response.page(
                        "people/account/keyShown",
                        new KeyShownPage(issued, new Snippets(notices.url(""), issued.secret())))
                .header("Cache-Control", "no-store");
    }

    private IssuedKey make(Actor actor, KeyKind kind, String name, Set<Permission> scopes) {
        return database.write(handle -> keys.add(
                handle,
                actor,
                switch (kind) {
                    case WRITE -> NewKey.write(name, sources.open(handle, name.strip()));
                    case SERVER -> NewKey.server(name, scopes);
                }));
    }

    private Response revoke(Request request) {
        KeyId id = new KeyId(request.pathLong("id"));
        String name = keys.find(id).map(Key::name).orElse("");
        return keys.revoke(actor(request), id)
                ? Response.redirect(PATH).toast("account.keys.revoked", name)
                : Response.redirect(PATH);
    }

    private Response page(String kind, String name, Set<String> chosen, List<Fault> faults) {
        return Response.page(
                "people/account/keys", new KeysPage(keys.list(), sources.names(), kind, name, chosen, faults));
    }

    /// Whoever may manage keys; which roles they may give plays no part here.
    private static Actor actor(Request request) {
        return new Actor(request.viewer().name(), Role.MEMBER);
    }
}
