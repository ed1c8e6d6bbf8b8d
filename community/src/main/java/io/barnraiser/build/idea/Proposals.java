package io.barnraiser.build.idea;

import io.barnraiser.people.member.IdentityId;
import io.barnraiser.platform.database.Numbers;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.web.RateLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Proposing ideas and changing their text.
final class Proposals {

    /// So many ideas of one member in a day.
    static final RateLimit LIMIT = new RateLimit(5, Duration.ofDays(1));

    private static final RateLimit EDITS = RateLimit.perHour(20);

    private final Bench bench;

    Proposals(Bench bench) {
        this.bench = bench;
    }

    /// Puts an idea on the board. Its author votes for it by proposing it.
    ProposeResult propose(IdentityId author, String typedTitle, String typedText, String product) {
        String title = Texts.line(typedTitle);
        String text = Texts.lines(typedText);
        List<FieldError> faults = Texts.faults(title, text);
        if (!faults.isEmpty()) {
            return new ProposeResult.Faulty(faults);
        }
        Optional<Duration> wait = bench.tooMany("propose", author, LIMIT);
        if (wait.isPresent()) {
            return new ProposeResult.TooMany(wait.get());
        }
        Idea proposed = bench.write(handle -> {
            Idea idea = put(handle, author, title, text, Texts.line(product));
            VoteStore.insert(handle, idea.id(), author, idea.createdAt());
            Counting.voted(handle, idea, idea.createdAt());
            return idea;
        });
        String words = text.isEmpty() ? title : title + "\n\n" + text;
        bench.door().did(author, Door.Deed.PROPOSED, proposed, 0, words, proposed.createdAt());
        return new ProposeResult.Done(proposed.id());
    }

    /// Puts an idea on the board that the team made of what a member said: the member is its author, and is told.
    ProposeResult make(
            String actor, Voices.Voice voice, String typedTitle, String typedText, String product, Voices voices) {
        String title = Texts.line(typedTitle);
        String text = Texts.lines(typedText);
        List<FieldError> faults = Texts.faults(title, text);
        if (!faults.isEmpty()) {
            return new ProposeResult.Faulty(faults);
        }
        return bench.write(handle -> {
            Idea idea = put(handle, voice.who(), title, text, Texts.line(product));
            link(handle, actor, idea, voice, voices);
            return new ProposeResult.Done(idea.id());
        });
    }

    /// Says that what a member told is an idea that stands on the board already; the member is told.
    void add(String actor, IdeaId id, Voices.Voice voice, Voices voices) {
        bench.write(handle -> {
            link(handle, actor, Bench.get(handle, id), voice, voices);
            return id;
        });
    }

    private void link(Handle handle, String actor, Idea idea, Voices.Voice voice, Voices voices) {
        LabelStore.link(handle, idea.id(), voice.number(), bench.now());
        voices.became(handle, voice.number(), idea);
        bench.audit(handle, actor, "idea.make", idea.id().toString(), "feedback:" + voice.number());
        News news = new News(News.Kind.MADE, "feedback:" + voice.number(), idea, idea.title(), idea.address());
        bench.tell(handle, List.of(voice.who()), news, Optional.empty());
    }

    /// Changes the text. Its author may while nothing is decided, the team always; whoever follows the idea is told
    /// where to see what changed.
    ///
    /// @param team whether {@code editor} does it for the team
    ProposeResult edit(IdeaId id, IdentityId editor, boolean team, String typedTitle, String typedText) {
        String title = Texts.line(typedTitle);
        String text = Texts.lines(typedText);
        List<FieldError> faults = Texts.faults(title, text);
        if (!faults.isEmpty()) {
            return new ProposeResult.Faulty(faults);
        }
        Optional<Duration> wait = bench.tooMany("edit", editor, EDITS);
        if (wait.isPresent()) {
            return new ProposeResult.TooMany(wait.get());
        }
        return bench.write(handle -> {
            Idea idea = Bench.get(handle, id);
            if (!team && !mayEdit(handle, idea, editor)) {
                return new ProposeResult.NotTheirs();
            }
            if (!title.equals(idea.title()) || !text.equals(idea.text())) {
                write(handle, idea, editor, title, text);
            }
            return new ProposeResult.Done(id);
        });
    }

    /// Whether {@code who} may change the text of {@code idea}.
    boolean mayEdit(Handle handle, Idea idea, IdentityId who) {
        boolean early = idea.status() == IdeaStatus.OPEN || idea.status() == IdeaStatus.CONSIDERED;
        return early && !idea.isHidden() && bench.same(handle, idea.author(), who);
    }

    private void write(Handle handle, Idea idea, IdentityId editor, String title, String text) {
        int number = idea.version() + 1;
        HistoryStore.insert(handle, idea.id(), new IdeaVersion(number, title, text, editor, bench.now()));
        IdeaStore.write(handle, idea.id(), number, title, text);
        TermStore.replace(handle, idea.id(), title, text);
        Idea changed = Bench.get(handle, idea.id());
        String path = "/ideas/%d/versions#version-%d".formatted(idea.id().value(), number);
        bench.tellFollowers(
                handle,
                idea.root(),
                new News(News.Kind.EDITED, "version:" + number, changed, title, path),
                bench.knowing(handle, editor));
    }

    private Idea put(Handle handle, IdentityId author, String title, String text, String product) {
        Instant now = bench.now();
        IdeaId id = new IdeaId(Numbers.take(handle, "idea"));
        Idea idea = new Idea(
                id,
                author,
                title,
                text,
                1,
                IdeaStatus.OPEN,
                Optional.empty(),
                id,
                product,
                "",
                "",
                0,
                0,
                Heat.NONE,
                now,
                Instant.EPOCH,
                Instant.EPOCH);
        IdeaStore.insert(handle, idea);
        HistoryStore.insert(handle, id, new IdeaVersion(1, title, text, author, now));
        TermStore.replace(handle, id, title, text);
        return idea;
    }
}
