package io.barnraiser.activity.connect;

import io.barnraiser.activity.ingest.Connector;
import io.barnraiser.activity.ingest.Connectors;
import io.barnraiser.activity.ingest.EventsConnector;
import io.barnraiser.activity.ingest.Runs;
import io.barnraiser.activity.source.NewSource;
import io.barnraiser.activity.source.Source;
import io.barnraiser.activity.source.SourceId;
import io.barnraiser.activity.source.SourceState;
import io.barnraiser.activity.source.Sources;
import io.barnraiser.activity.timeline.Timelines;
import io.barnraiser.people.account.Actor;
import io.barnraiser.people.account.IssuedKey;
import io.barnraiser.people.account.Keys;
import io.barnraiser.people.account.NewKey;
import io.barnraiser.people.account.Permissions;
import io.barnraiser.people.account.Role;
import io.barnraiser.people.account.Snippets;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.ProblemException;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The first hour: what is done and what comes next, and the ways in by a Discourse and by events.
final class ConnectPages {

    static final String PATH = SourcePages.PATH + "/connect";

    private final Sources sources;
    private final Runs runs;
    private final Connectors connectors;
    private final Timelines timelines;
    private final Keys keys;
    private final Supplier<URI> address;

    ConnectPages(
            Sources sources, Runs runs, Connectors connectors, Timelines timelines, Keys keys, Supplier<URI> address) {
        this.sources = sources;
        this.runs = runs;
        this.connectors = connectors;
        this.timelines = timelines;
        this.keys = keys;
        this.address = address;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, Permissions.SOURCES_READ, this::start),
                Route.get(PATH + "/discourse", Permissions.SOURCES_WRITE, this::askDiscourse),
                Route.post(PATH + "/discourse", Permissions.SOURCES_WRITE, this::connectDiscourse),
                Route.get(PATH + "/events", Permissions.SOURCES_WRITE, this::askEvents),
                Route.post(PATH + "/events", Permissions.KEYS_MANAGE, this::connectEvents),
                Route.get(SourcePages.PATH + "/{id}/waiting", Permissions.SOURCES_READ, this::waiting));
    }

    private Response start(Request request) {
        return Response.page(
                "activity/connect/start",
                new ConnectView.Start(
                        !sources.list().isEmpty(), !timelines.byStanding().isEmpty()));
    }

    private Response askDiscourse(Request request) {
        return Response.page(
                "activity/connect/discourse", new ConnectView.Discourse("", "", "system", false, List.of(), ""));
    }

    /// Asks the forum first, and keeps nothing where it does not answer.
    private Response connectDiscourse(Request request) {
        String site = request.form("address").orElse("").strip();
        String name =
                request.form("name").filter(text -> !text.isBlank()).orElse(site.replaceAll("^https?://|/.*$", ""));
        String username =
                request.form("username").filter(text -> !text.isBlank()).orElse("system");
        boolean emails = request.form("emails").isPresent();
        Map<String, String> settings = new HashMap<>(Map.of("address", site, "username", username));
        settings.put("emails", emails ? "yes" : "no");
        Optional<String> secret = request.form("secret").map(String::strip).filter(text -> !text.isEmpty());
        Source draft = new Source(new SourceId(0), name, "discourse", settings, secret, true, false, request.now());
        Connector connector = connectors.get("discourse");
        List<FieldError> errors = connector.check(draft);
        String problem = errors.isEmpty() ? verify(connector, draft) : "";
        if (errors.isEmpty() && problem.isEmpty()) {
            try {
                Source source = sources.add(new NewSource(name, "discourse", settings, secret, true));
                runs.pull(source.id());
                return Response.redirect(SourcePages.PATH + "/" + source.id().value())
                        .toast("connect.connected", name);
            } catch (ProblemException e) {
                problem = e.problem().detail();
            }
        }
        return Response.page(
                        "activity/connect/discourse",
                        new ConnectView.Discourse(name, site, username, emails, errors, problem))
                .invalid();
    }

    private static String verify(Connector connector, Source draft) {
        try {
            return connector.verify(draft).orElse("");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "The server is stopping. Try again in a moment.";
        }
    }

    private Response askEvents(Request request) {
        return Response.page("activity/connect/events", new ConnectView.Events("", ""));
    }

    private Response connectEvents(Request request) {
        String name = request.form("name").orElse("").strip();
        try {
            Source source = sources.add(new NewSource(name, EventsConnector.KIND, Map.of(), Optional.empty(), false));
            IssuedKey issued = keys.add(
                    new Actor(request.viewer().name(), Role.MEMBER),
                    NewKey.write(name, source.id().value()));
            return Response.page(
                    "activity/connect/key",
                    new ConnectView.Key(
                            source.id().value(),
                            name,
                            issued,
                            new Snippets(address.get().toString(), issued.secret())));
        } catch (ProblemException e) {
            String why = e.problem().fields().stream()
                    .findFirst()
                    .map(FieldError::message)
                    .orElse(e.problem().detail());
            return Response.page("activity/connect/events", new ConnectView.Events(name, why))
                    .invalid();
        }
    }

    private Response waiting(Request request) {
        SourceState state = sources.state(new SourceId(request.pathLong("id")));
        return Response.fragment(
                "activity/connect/waiting",
                new ConnectView.Waiting(state.source().id().value(), state.received(), state.accepted()));
    }
}
