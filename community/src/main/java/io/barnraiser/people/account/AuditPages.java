package io.barnraiser.people.account;

import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The audit log, the newest first, filtered by who and what.
final class AuditPages {

    private static final String PATH = "/desk/settings/audit";
    private static final int ROWS = 50;

    /// What actions begin with; a feature that records others adds its word.
    private static final List<String> FEATURES = List.of(
            "account", "session", "key", "settings", "member", "match", "consent", "privacy", "source", "webhook");

    private final Database database;
    private final AuditLog audit;
    private final Accounts accounts;

    AuditPages(Database database, AuditLog audit, Accounts accounts) {
        this.database = database;
        this.audit = audit;
        this.accounts = accounts;
    }

    List<Route> routes() {
        return List.of(Route.get(PATH, Permissions.AUDIT_READ, this::show));
    }

    private Response show(Request request) {
        AuditFilter filter = new AuditFilter(
                request.query("actor").orElse(""),
                request.query("action").orElse(""),
                request.query("subject").orElse("").strip());
        long after = request.query("after").flatMap(AuditPages::number).orElse(Long.MAX_VALUE);
        List<AuditEntry> found = database.read(handle -> audit.list(handle, filter, after, ROWS + 1));
        List<AuditEntry> entries = found.subList(0, Math.min(ROWS, found.size()));
        String next = found.size() > ROWS ? next(filter, entries.getLast().id()) : "";
        return Response.page("people/account/audit", new AuditPage(entries, filter, actors(), FEATURES, next));
    }

    private List<String> actors() {
        return Stream.concat(
                        accounts.list().stream().map(Account::name),
                        Stream.of(Actor.COMMAND_LINE.name(), Audit.PROGRAM))
                .distinct()
                .toList();
    }

    private static String next(AuditFilter filter, long after) {
        return PATH + "?actor=" + encode(filter.actor()) + "&action=" + encode(filter.action()) + "&subject="
                + encode(filter.subject()) + "&after=" + after;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Optional<Long> number(String text) {
        return text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
