package io.barnraiser.listen.inbox;

import io.barnraiser.listen.feedback.FeedbackId;
import io.barnraiser.people.account.Permissions;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.util.ArrayList;
import java.util.List;

/// The queue: {@code /desk/listening}, one thing of it opened, and the queues that somebody saved.
final class InboxPages {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 2_000;
    private static final String TEMPLATE = "listen/inbox/inbox";

    private final Database database;
    private final Queues queues;
    private final SavedQueueStore saved = new SavedQueueStore();

    InboxPages(Database database, Queues queues) {
        this.database = database;
        this.queues = queues;
    }

    List<Route> routes() {
        return List.of(
                Route.get(Address.PATH, Permissions.LISTENING_READ, this::list),
                Route.get(Address.PATH + "/{id}", Permissions.LISTENING_READ, this::open),
                Route.post(Address.PATH + "/views", Permissions.LISTENING_READ, this::save),
                Route.post(Address.PATH + "/views/{id}/delete", Permissions.LISTENING_READ, this::remove));
    }

    private Response list(Request request) {
        Response page = Response.page(TEMPLATE, queues.of(request));
        // The toolbar sends every field, empty ones too; the address that stays need not show them.
        return request.wantsFragment()
                ? page.header("HX-Push-Url", QueueRequest.of(request).address().url())
                : page;
    }

    private Response open(Request request) {
        return queues.with(request, new FeedbackId(request.pathLong("id")))
                .map(page -> Response.page(TEMPLATE, page))
                .orElseThrow(() -> Problem.notFound(
                                "Nothing was told under the number %s, or it was erased.".formatted(request.path("id")))
                        .exception());
    }

    private Response save(Request request) {
        long account = request.viewer().id();
        String name = request.form("name").orElse("").strip();
        String query = request.form("query").orElse("");
        List<FieldError> errors = new ArrayList<>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            errors.add(new FieldError("name", "Give the view a name of 1 to %d characters.".formatted(LONGEST_NAME)));
        }
        if (query.length() > LONGEST_QUERY || !query.matches("[!-~]*")) {
            errors.add(new FieldError(
                    "query",
                    "Must be the part of the address behind the question mark, of at most %d characters."
                            .formatted(LONGEST_QUERY)));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid("The view cannot be kept", errors).exception();
        }
        if (!database.<Boolean>write(
                handle -> saved.put(handle, account, name, query, request.now().toEpochMilli()))) {
            FieldError full =
                    new FieldError("name", "You have %d views; take one away first.".formatted(SavedQueueStore.MOST));
            throw Problem.invalid("The view cannot be kept", List.of(full)).exception();
        }
        return Response.redirect(query.isEmpty() ? Address.PATH : Address.PATH + "?" + query)
                .toast("listening.view.saved", name);
    }

    private Response remove(Request request) {
        database.run(handle -> saved.remove(handle, request.viewer().id(), request.pathLong("id")));
        return Response.redirect(request.form("back"), Address.PATH);
    }
}
