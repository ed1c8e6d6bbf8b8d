package io.barnraiser.build.idea;

import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.Members;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.html.Atom;
import io.barnraiser.platform.html.Markdown;
import io.barnraiser.platform.html.Messages;
import io.barnraiser.platform.web.Permission;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jsoup.nodes.Entities;

/// Feeds of the board, of one idea, and of the roadmap, for whoever may read these.
final class IdeaFeeds {

    private static final int ENTRIES = 30;

    private final Ideas ideas;
    private final Names names;
    private final Openness openness;
    private final Supplier<Messages> messages;
    private final Supplier<URI> address;

    IdeaFeeds(
            Ideas ideas,
            Members members,
            Door door,
            Openness openness,
            Supplier<Messages> messages,
            Supplier<URI> address) {
        this.ideas = ideas;
        this.names = new Names(members, door);
        this.openness = openness;
        this.messages = messages;
        this.address = address;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/ideas.atom", Permission.PUBLIC, openness.guard(this::board)),
                Route.get("/roadmap.atom", Permission.PUBLIC, openness.guard(this::roadmap)),
                Route.get("/ideas/{number}/feed.atom", Permission.PUBLIC, openness.guard(this::idea)));
    }

    /// What was proposed last, of what the address asks for as on the board.
    private Response board(Request request) {
        BoardRequest asked = BoardRequest.of(request, BoardPages.PATH);
        IdeaFilter filter = asked.filter(Optional.empty());
        return ideas.read(handle -> {
            List<Idea> found = BoardStore.list(handle, filter, IdeaSort.NEWEST, Optional.empty(), ENTRIES);
            List<Atom.Entry> entries = entries(request, handle, found, Idea::createdAt);
            return answer(request, "idea.board", "/ideas.atom", BoardPages.PATH, entries);
        });
    }

    /// What was decided last.
    private Response roadmap(Request request) {
        IdeaFilter filter = IdeaFilter.ALL.statuses(Set.copyOf(IdeaStatus.ROADMAP));
        return ideas.read(handle -> {
            List<Idea> found = BoardStore.list(handle, filter, IdeaSort.DECIDED, Optional.empty(), ENTRIES);
            return answer(
                    request,
                    "idea.roadmap",
                    "/roadmap.atom",
                    "/roadmap",
                    entries(request, handle, found, Idea::decidedAt));
        });
    }

    /// What was decided and said of one idea.
    private Response idea(Request request) {
        IdeaId id = new IdeaId(request.pathLong("number"));
        return ideas.read(handle -> {
            Idea idea = IdeaStore.find(handle, id)
                    .filter(one -> !one.isHidden())
                    .orElseThrow(() -> Problem.notFound("There is no idea %d here.".formatted(id.value()))
                            .exception());
            List<Atom.Entry> entries = new ArrayList<>();
            for (IdeaChange change : HistoryStore.changes(handle, id, ENTRIES)) {
                String status = text(request, "idea.status." + change.to().word());
                entries.add(new Atom.Entry(
                        title(request, idea) + ": " + status,
                        idea.address() + "#change-" + change.id(),
                        text(request, "idea.team"),
                        change.at(),
                        "<p>" + Entities.escape(change.reason()) + "</p>"));
            }
            List<IdeaComment> comments = CommentStore.newest(handle, id, ENTRIES);
            Map<IdentityId, String> authors =
                    names.of(handle, comments.stream().map(IdeaComment::author).toList());
            for (IdeaComment comment : comments) {
                entries.add(new Atom.Entry(
                        title(request, idea),
                        idea.address() + "#comment-" + comment.id(),
                        author(request, authors.getOrDefault(comment.author(), "")),
                        comment.at(),
                        Markdown.html(comment.text()).text()));
            }
            entries.sort(Comparator.comparing(Atom.Entry::updated).reversed());
            String self = "/ideas/" + id.value() + "/feed.atom";
            return new Atom(title(request, idea), self, idea.address(), entries)
                    .response(address.get(), idea.createdAt());
        });
    }

    private List<Atom.Entry> entries(Request request, Handle handle, List<Idea> found, Function<Idea, Instant> when) {
        Map<IdentityId, String> authors =
                names.of(handle, found.stream().map(Idea::author).toList());
        return found.stream()
                .map(idea -> new Atom.Entry(
                        title(request, idea),
                        idea.address(),
                        author(request, authors.getOrDefault(idea.author(), "")),
                        when.apply(idea),
                        Markdown.html(idea.text()).text()))
                .toList();
    }

    private Response answer(Request request, String title, String self, String page, List<Atom.Entry> entries) {
        return new Atom(text(request, title), self, page, entries).response(address.get(), Instant.EPOCH);
    }

    private String title(Request request, Idea idea) {
        return idea.title().isEmpty() ? text(request, "idea.untitled") : idea.title();
    }

    private String author(Request request, String name) {
        return name.isEmpty()
                ? text(request, "idea.author.gone")
                : name.equals("?") ? text(request, "idea.author.member") : name;
    }

    private String text(Request request, String key) {
        return messages.get().text(request.locale(), key);
    }
}
