package io.barnraiser.build.idea;

import io.barnraiser.people.account.Permissions;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import io.barnraiser.shell.ListLimit;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Ideas for programs: {@code GET /api/v1/ideas} and {@code /api/v1/ideas/{number}}. The conditions are those of the
/// board. Names are in snake_case, times in ISO 8601 (UTC); what is not known is null. Who voted is not told.
final class IdeaApi {

    static final String PATH = "/api/v1/ideas";

    private static final int ROWS = 50;
    private static final int MOST = 200;
    private static final int CHANGES = 50;

    private final Ideas ideas;

    IdeaApi(Ideas ideas) {
        this.ideas = ideas;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, Permissions.IDEAS_READ, this::list),
                Route.get(PATH + "/{number}", Permissions.IDEAS_READ, this::idea));
    }

    private Response list(Request request) {
        if (request.query("after").filter(code -> Cursor.read(code).isEmpty()).isPresent()) {
            throw ListLimit.invalid("after", "That is no place in this list. Begin again without it.");
        }
        if (request.query("sort").filter(word -> IdeaSort.of(word).isEmpty()).isPresent()) {
            throw ListLimit.invalid("sort", "Must be trending, votes, newest or decided.");
        }
        int limit = ListLimit.of(request, ROWS, MOST);
        BoardRequest asked = BoardRequest.of(request, PATH);
        IdeaSort sort = asked.asked().sort();
        IdeaFilter filter = asked.filter(Optional.empty());
        return ideas.read(handle -> {
            List<Idea> found = BoardStore.list(handle, filter, sort, asked.after(), limit + 1);
            List<Idea> shown = found.subList(0, Math.min(limit, found.size()));
            Map<Long, List<String>> tags = LabelStore.tags(
                    handle, shown.stream().map(idea -> idea.id().value()).toList());
            Map<String, @Nullable Object> body = new LinkedHashMap<>();
            body.put("ideas", shown.stream().map(idea -> words(idea, tags)).toList());
            body.put(
                    "next",
                    found.size() > limit ? Cursor.of(shown.getLast(), sort).code() : null);
            return Response.json(body);
        });
    }

    private Response idea(Request request) {
        IdeaId id = new IdeaId(request.pathLong("number"));
        return ideas.read(handle -> {
            Idea idea = Bench.get(handle, id);
            Map<String, @Nullable Object> body = words(idea, LabelStore.tags(handle, List.of(id.value())));
            body.put(
                    "merged",
                    IdeaStore.under(handle, id, Ideas.MOST_MERGED).stream()
                            .map(one -> one.id().value())
                            .filter(number -> number != id.value())
                            .toList());
            body.put(
                    "changes",
                    HistoryStore.changes(handle, id, CHANGES).stream()
                            .map(IdeaApi::words)
                            .toList());
            return Response.json(body);
        });
    }

    private static Map<String, @Nullable Object> words(Idea idea, Map<Long, List<String>> tags) {
        Map<String, @Nullable Object> words = new LinkedHashMap<>();
        words.put("id", idea.id().value());
        words.put("title", idea.title());
        words.put("text", idea.text());
        words.put("version", idea.version());
        words.put("status", idea.status().word());
        words.put("merged_into", idea.mergedInto().isPresent() ? idea.root().value() : null);
        words.put("product", idea.product().isEmpty() ? null : idea.product());
        words.put("tags", tags.getOrDefault(idea.id().value(), List.of()));
        words.put("votes", idea.votes());
        words.put("comments", idea.comments());
        words.put("hidden", idea.isHidden());
        words.put("path", idea.address());
        words.put("created_at", idea.createdAt().toString());
        words.put("decided_at", time(idea.decidedAt()));
        return words;
    }

    private static Map<String, Object> words(IdeaChange change) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("from", change.from().word());
        words.put("to", change.to().word());
        words.put("reason", change.reason());
        words.put("at", change.at().toString());
        return words;
    }

    private static @Nullable String time(Instant at) {
        return at.toEpochMilli() == 0 ? null : at.toString();
    }
}
