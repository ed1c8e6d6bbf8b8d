package io.barnraiser.build.idea;

import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Members;
import io.barnraiser.platform.html.Markdown;
import io.barnraiser.platform.web.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Reads what pages show of ideas, in one transaction a page.
final class Shelf {

    static final int ROWS = 20;

    private static final int THREADS = 50;
    private static final int ANSWERS = 500;
    private static final int CHANGES = 50;
    private static final int MERGED = 50;
    private static final int WORDS = 180;
    private static final int NAMES = 200;

    private final Ideas ideas;
    private final Members members;
    private final Door door;
    private final Names names;

    Shelf(Ideas ideas, Members members, Door door) {
        this.ideas = ideas;
        this.members = members;
        this.door = door;
        this.names = new Names(members, door);
    }

    BoardPage board(BoardRequest request, Viewer viewer) {
        return ideas.read(handle -> {
            Optional<IdentityId> reader = door.find(handle, viewer);
            IdeaSort sort = request.asked().sort();
            List<Idea> found = BoardStore.list(handle, request.filter(reader), sort, request.after(), ROWS + 1);
            List<Idea> shown = found.subList(0, Math.min(ROWS, found.size()));
            return new BoardPage(
                    request.asked(),
                    rows(handle, shown, reader),
                    LabelStore.allTags(handle, NAMES),
                    IdeaStore.products(handle, NAMES),
                    found.size() > ROWS ? request.url(Optional.of(Cursor.of(shown.getLast(), sort))) : "",
                    request.after().isPresent() ? request.url(Optional.empty()) : "");
        });
    }

    /// The ideas most like a title, as rows.
    List<BoardPage.Row> similar(String title, Viewer viewer, int limit) {
        return ideas.read(handle -> {
            Optional<IdentityId> reader = door.find(handle, viewer);
            return rows(handle, Similar.to(handle, title, idea -> !idea.isHidden(), limit), reader);
        });
    }

    List<BoardPage.Row> rows(Handle handle, List<Idea> shown, Optional<IdentityId> reader) {
        List<Long> numbers = shown.stream().map(idea -> idea.id().value()).toList();
        Map<Long, List<String>> tags = LabelStore.tags(handle, numbers);
        Set<Long> voted =
                reader.map(who -> VoteStore.votedFor(handle, who, numbers)).orElse(Set.of());
        Map<IdentityId, String> authors =
                names.of(handle, shown.stream().map(Idea::author).toList());
        return shown.stream()
                .map(idea -> new BoardPage.Row(
                        idea,
                        Markdown.words(idea.text(), WORDS),
                        tags.getOrDefault(idea.id().value(), List.of()),
                        authors.getOrDefault(idea.author(), ""),
                        voted.contains(idea.id().value())))
                .toList();
    }

    /// The columns of the roadmap, the most voted first, shipped ones the newest first.
    Map<IdeaStatus, List<BoardPage.Row>> roadmap(Viewer viewer, int limit) {
        return ideas.read(handle -> {
            Optional<IdentityId> reader = door.find(handle, viewer);
            Map<IdeaStatus, List<BoardPage.Row>> columns = new HashMap<>();
            for (IdeaStatus status : IdeaStatus.ROADMAP) {
                IdeaSort sort = status == IdeaStatus.SHIPPED ? IdeaSort.DECIDED : IdeaSort.VOTES;
                IdeaFilter filter = IdeaFilter.ALL.statuses(Set.of(status));
                columns.put(
                        status, rows(handle, BoardStore.list(handle, filter, sort, Optional.empty(), limit), reader));
            }
            return columns;
        });
    }

    /// Everything of one idea; hidden ones are shown to their author only, and to the team.
    Optional<IdeaPage> idea(IdeaId id, Viewer viewer, boolean team, long after, IdeaPage.Draft draft) {
        return ideas.read(handle -> {
            Optional<IdentityId> reader = door.find(handle, viewer);
            return IdeaStore.find(handle, id)
                    .filter(idea -> !idea.isHidden() || team || isOf(handle, idea.author(), reader))
                    .map(idea -> page(handle, idea, reader, after, draft));
        });
    }

    private IdeaPage page(Handle handle, Idea idea, Optional<IdentityId> reader, long after, IdeaPage.Draft draft) {
        List<IdeaComment> first = CommentStore.threads(handle, idea.id(), after, THREADS + 1);
        List<IdeaComment> shown = first.subList(0, Math.min(THREADS, first.size()));
        List<IdeaComment> answers = CommentStore.answers(
                handle, idea.id(), shown.stream().map(IdeaComment::id).toList(), ANSWERS);
        List<IdeaComment> official =
                CommentStore.official(handle, idea.id()).stream().toList();
        List<IdeaChange> changes = HistoryStore.changes(handle, idea.id(), CHANGES);
        List<Idea> merged = IdeaStore.under(handle, idea.id(), MERGED).stream()
                .filter(one -> !one.id().equals(idea.id()))
                .toList();
        Teller teller = new Teller(
                handle,
                reader,
                Stream.of(shown, answers, official).flatMap(List::stream).toList());
        List<IdeaPage.Conversation> threads = new ArrayList<>();
        for (IdeaComment comment : shown) {
            threads.add(new IdeaPage.Conversation(
                    teller.said(comment),
                    answers.stream()
                            .filter(one -> one.parent() == comment.id())
                            .map(teller::said)
                            .toList()));
        }
        BoardPage.Row row = rows(handle, List.of(idea), reader).getFirst();
        return new IdeaPage(
                idea,
                Markdown.html(idea.text()),
                row.says(),
                row.author(),
                row.tags(),
                row.voted(),
                isOf(handle, idea.author(), reader),
                reader.filter(who -> ideas.proposals().mayEdit(handle, idea, who))
                        .isPresent(),
                official.stream().map(teller::said).toList(),
                changes,
                titles(handle, idea, changes),
                rows(handle, merged, reader),
                threads,
                first.size() > THREADS
                        ? idea.address() + "?after=" + shown.getLast().id()
                        : "",
                idea.isHidden() || idea.mergedInto().isPresent(),
                draft);
    }

    private Map<Long, Idea> titles(Handle handle, Idea idea, List<IdeaChange> changes) {
        Set<Long> others = new HashSet<>();
        changes.forEach(change -> change.target().ifPresent(target -> others.add(target.value())));
        others.add(idea.root().value());
        Map<Long, Idea> titles = new HashMap<>();
        IdeaStore.some(handle, others).forEach(other -> titles.put(other.id().value(), other));
        return titles;
    }

    /// What somebody is called where everybody reads it.
    String nameOf(Handle handle, IdentityId who) {
        return names.of(handle, List.of(who)).getOrDefault(who, "");
    }

    boolean isOf(Handle handle, IdentityId author, Optional<IdentityId> reader) {
        return author.value() > 0
                && reader.isPresent()
                && members.memberOf(handle, author).equals(members.memberOf(handle, reader.get()));
    }

    /// The versions of an idea with what each changed, the newest first.
    Optional<VersionsPage> versions(IdeaId id, Viewer viewer, boolean team) {
        return ideas.read(handle -> IdeaStore.find(handle, id)
                .filter(idea -> !idea.isHidden() || team || isOf(handle, idea.author(), door.find(handle, viewer)))
                .map(idea -> {
                    List<IdeaVersion> versions = HistoryStore.versions(handle, id, VersionsPage.MOST);
                    return VersionsPage.of(
                            idea,
                            versions,
                            names.of(
                                    handle,
                                    versions.stream().map(IdeaVersion::editor).toList()));
                }));
    }

    /// Tells comments with names, for one page.
    private final class Teller {

        private final Map<IdentityId, String> authors;
        private final Map<IdentityId, Boolean> own = new HashMap<>();

        Teller(Handle handle, Optional<IdentityId> reader, List<IdeaComment> comments) {
            authors =
                    names.of(handle, comments.stream().map(IdeaComment::author).toList());
            if (reader.isPresent()) {
                MemberId me = members.memberOf(handle, reader.get());
                members.identities(handle, authors.keySet())
                        .forEach((author, identity) ->
                                own.put(author, identity.member().equals(me)));
            }
        }

        IdeaPage.Said said(IdeaComment comment) {
            return new IdeaPage.Said(
                    comment,
                    Markdown.html(comment.text()),
                    authors.getOrDefault(comment.author(), ""),
                    own.getOrDefault(comment.author(), false));
        }
    }
}
