package io.barnraiser.build.idea;

import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// What members propose and what became of it. Safe for use by any number of threads; every method opens its own
/// transaction and returns when what it wrote is durable.
public final class Ideas {

    /// So many ideas that were merged into one are looked at.
    static final int MOST_MERGED = 1_000;

    private static final int MOST_FEEDBACK = 10_000;
    private static final int MOST_CHANGES = 200;

    private final Bench bench;
    private final Openness openness;
    private final Proposals proposals;
    private final Votes votes;
    private final Talk talk;
    private final Decisions decisions;
    private final Curation curation;

    Ideas(Bench bench, Openness openness) {
        this.bench = bench;
        this.openness = openness;
        this.proposals = new Proposals(bench);
        this.votes = new Votes(bench);
        this.talk = new Talk(bench);
        this.decisions = new Decisions(bench);
        this.curation = new Curation(bench);
    }

    /// Whether everybody may read the board; otherwise members alone may, and no word of it stands elsewhere.
    public boolean isPublic() {
        return openness.isPublic();
    }

    /// The idea of this number; hidden and merged ones too.
    public Optional<Idea> find(IdeaId id) {
        return bench.read(handle -> IdeaStore.find(handle, id));
    }

    /// Ideas on the board that go by {@code text}: the one of this number, then those with every
    /// word of it, the most
    /// voted first. For pickers.
    ///
    /// @param limit from 1 to 100
    public List<Idea> search(String text, int limit) {
        int most = Math.clamp(limit, 1, 100);
        return bench.read(handle -> {
            Stream<Idea> numbered = text.strip().matches("#?\\d{1,18}")
                    ? IdeaStore.find(
                            handle, new IdeaId(Long.parseLong(text.strip().replace("#", ""))))
                            .stream()
                    : Stream.of();
            IdeaFilter filter = IdeaFilter.ALL.words(Terms.searched(text));
            return Stream.concat(
                            numbered.filter(idea -> !idea.isHidden()),
                            BoardStore.list(handle, filter, IdeaSort.VOTES, Optional.empty(), most).stream())
                    .distinct()
                    .limit(most)
                    .toList();
        });
    }

    /// What members want most just now: undecided ideas, those on which most happened lately first.
    ///
    /// @param limit from 1 to 100
    public List<Idea> trending(int limit) {
        IdeaFilter undecided = Work.WANTED.of(IdeaFilter.ALL, bench.now());
        return bench.read(handle ->
                BoardStore.list(handle, undecided, IdeaSort.TRENDING, Optional.empty(), Math.clamp(limit, 1, 100)));
    }

    /// How many new ideas the team said nothing of yet; counted up to {@code most}.
    public long unanswered(int most) {
        return bench.read(handle -> BoardStore.count(handle, Work.NEW.of(IdeaFilter.ALL, bench.now()), most));
    }

    /// Who had part in an idea and in those that were merged into it or its root: authors, editors, commenters and
    /// voters, each with what they did and when, the earliest first. Somebody with several roles or identities is
    /// there several times; the team's own answers are left out.
    public List<Contributor> contributors(IdeaId id) {
        return bench.read(handle -> {
            IdeaId root = Bench.get(handle, id).root();
            List<Contributor> all = new ArrayList<>();
            IdeaStore.under(handle, root, MOST_MERGED).stream()
                    .filter(idea -> idea.author().value() > 0)
                    .map(idea -> new Contributor(idea.author(), Contributor.Role.AUTHOR, idea.id(), idea.createdAt()))
                    .forEach(all::add);
            all.addAll(HistoryStore.editors(handle, root));
            all.addAll(CommentStore.contributors(handle, root));
            all.addAll(VoteStore.contributors(handle, root));
            all.sort(Comparator.comparing(Contributor::at)
                    .thenComparing(Contributor::role)
                    .thenComparing(Contributor::identity));
            return all;
        });
    }

    /// Marks an idea as shipped and tells whoever voted. One that was merged is shipped with its root.
    ///
    /// @param actor as the audit log names them
    /// @param reason as members read it
    /// @param path where to see what was shipped, from the root of the site; may be empty
    /// @param told who hears of it in another way, and so not by this
    public DecideResult ship(String actor, IdeaId id, String reason, String path, Set<MemberId> told) {
        IdeaId root = bench.read(handle -> Bench.get(handle, id).root());
        return decisions.decide(actor, root, IdeaStatus.SHIPPED, reason, "", path, told);
    }

    /// Gives an idea another status and tells whoever voted.
    ///
    /// @param actor as the audit log names them
    /// @param reason as members read it
    /// @param mind what would change our mind; for {@link IdeaStatus#DECLINED} alone, and needed there
    public DecideResult decide(String actor, IdeaId id, IdeaStatus status, String reason, String mind) {
        return decisions.decide(actor, id, status, reason, mind, "", Set.of());
    }

    /// What the team decided of an idea, with the reasons that members read; the newest 200.
    public List<IdeaChange> changes(IdeaId id) {
        return bench.read(handle -> HistoryStore.changes(handle, id, MOST_CHANGES));
    }

    /// Where an idea came from: what was merged into its root, and the feedback that all of it was made of.
    public Ancestors ancestors(IdeaId id) {
        return bench.read(handle -> {
            IdeaId root = Bench.get(handle, id).root();
            return new Ancestors(
                    IdeaStore.under(handle, root, MOST_MERGED).stream()
                            .map(Idea::id)
                            .filter(one -> !one.equals(root))
                            .toList(),
                    LabelStore.feedback(handle, root, MOST_FEEDBACK));
        });
    }

    /// Puts an idea on the board, with its author's vote.
    public ProposeResult propose(IdentityId author, String title, String text, String product) {
        return proposals.propose(author, title, text, product);
    }

    /// Gives a member's vote to an idea.
    public VoteResult vote(IdeaId id, IdentityId who) {
        return votes.give(id, who);
    }

    /// Takes a member's vote back.
    public VoteResult unvote(IdeaId id, IdentityId who) {
        return votes.takeBack(id, who);
    }

    Proposals proposals() {
        return proposals;
    }

    Talk talk() {
        return talk;
    }

    Decisions decisions() {
        return decisions;
    }

    Curation curation() {
        return curation;
    }

    <T> T read(Function<Handle, T> work) {
        return bench.read(work);
    }
}
