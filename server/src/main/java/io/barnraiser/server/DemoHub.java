package io.barnraiser.server;

import io.barnraiser.build.idea.IdeaId;
import io.barnraiser.build.idea.IdeaStatus;
import io.barnraiser.build.idea.Ideas;
import io.barnraiser.build.idea.ProposeResult;
import io.barnraiser.build.release.Answer;
import io.barnraiser.build.release.LinkKind;
import io.barnraiser.build.release.Naming;
import io.barnraiser.build.release.Piece;
import io.barnraiser.build.release.ReleaseForm;
import io.barnraiser.build.release.ReleaseId;
import io.barnraiser.listen.feedback.Feedback;
import io.barnraiser.listen.feedback.Feedbacks;
import io.barnraiser.listen.opinion.Ballots;
import io.barnraiser.listen.opinion.QuestionDraft;
import io.barnraiser.listen.opinion.QuestionId;
import io.barnraiser.listen.opinion.Questions;
import io.barnraiser.listen.opinion.Sharing;
import io.barnraiser.listen.opinion.Statement;
import io.barnraiser.listen.opinion.Vote;
import io.barnraiser.people.member.Identity;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.testbed.wire.SourceFile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// What the simulated members do in the hub: they propose, vote and say where they stand, and the brand decides.
final class DemoHub {

    private static final String ACTOR = "demonstration";
    private static final Duration BOARD = Duration.ofDays(500);
    private static final Duration VOTING = Duration.ofDays(60);
    private static final Duration ASKED = Duration.ofDays(21);

    /// Enough for tribes to show, few enough to be there in a moment.
    private static final int MOST_VOTERS = 45;

    private static final int MOST_COMPLAINTS = 20;
    private static final double AGREE_TO_BE_NAMED = .5;
    private static final int PARTICIPANTS = 90;
    private static final int CAMPS = 3;
    private static final int STRAYS = 4;

    /// How likely somebody passes over a statement without a vote.
    private static final double LEFT_OUT = .15;

    private final DemoFill fill;
    private final Wings wings;
    private final DemoPast clock;
    private final Instant end;
    private final SplittableRandom random;

    /// @param end when the two years end
    DemoHub(DemoFill fill, Wings wings, DemoPast clock, Instant end, long seed) {
        this.fill = fill;
        this.wings = wings;
        this.clock = clock;
        this.end = end;
        this.random = new SplittableRandom(seed);
    }

    void run(DemoTruth truth) {
        Map<Integer, List<IdentityId>> tribes = known(truth);
        List<IdentityId> all = tribes.values().stream().flatMap(List::stream).toList();
        if (all.isEmpty()) {
            return;
        }
        List<DemoTexts.WrittenIdea> ideas = DemoTexts.ideas();
        for (int i = 0; i < ideas.size(); i++) {
            Instant at =
                    end.minus(VOTING).minus(BOARD.multipliedBy(ideas.size() - i).dividedBy(ideas.size()));
            propose(ideas.get(i), at, tribes, all);
        }
        ask(all);
        clock.show(end);
        wings.followers().catchUp();
        DemoTexts.releases().forEach(this::ship);
        clock.show(end);
    }

    /// A change that cured what members had complained of. Some of them agree to be named.
    private void ship(DemoTexts.WrittenRelease written) {
        Feedbacks feedbacks = wings.feedback().feedbacks();
        LocalDate day = end.atZone(ZoneOffset.UTC).toLocalDate().minusDays(written.daysAgo());
        long shipped = day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        List<Feedback> complaints = feedbacks.search(written.complaint(), MOST_COMPLAINTS).stream()
                .filter(one -> one.saidAt() < shipped)
                .toList();
        List<Piece.Ref> led = new ArrayList<>();
        if (!written.idea().isEmpty()) {
            wings.building()
                    .ideas()
                    .search(written.idea(), 1)
                    .forEach(idea -> led.add(
                            new Piece.Ref(LinkKind.IDEA, Long.toString(idea.id().value()))));
        }
        complaints.forEach(one ->
                led.add(new Piece.Ref(LinkKind.FEEDBACK, Long.toString(one.id().value()))));
        clock.show(end.minus(Duration.ofDays(written.daysAgo())));
        ReleaseId release = wings.building()
                .releases()
                .ship(ACTOR, new ReleaseForm(written.title(), written.text(), written.product(), day.toString()), led);
        complaints.stream()
                .filter(one -> random.nextDouble() < AGREE_TO_BE_NAMED)
                .map(one -> new IdentityId(one.identity()))
                .forEach(who -> wings.building()
                        .releases()
                        .say(ACTOR, release, who, new Answer(Naming.NAME, fill.called(who), true)));
    }

    /// The people of each tribe as the forum knows them.
    private Map<Integer, List<IdentityId>> known(DemoTruth truth) {
        Map<Integer, List<IdentityId>> known = new HashMap<>();
        truth.tribes()
                .forEach((tribe, ids) -> known.put(
                        tribe,
                        ids.stream()
                                .flatMap(id -> fill.identity(SourceFile.FORUM, id).map(Identity::id).stream())
                                .toList()));
        return known;
    }

    private void propose(
            DemoTexts.WrittenIdea written, Instant at, Map<Integer, List<IdentityId>> tribes, List<IdentityId> all) {
        Ideas ideas = wings.building().ideas();
        IdentityId author = one(tribes.getOrDefault(written.by(), all));
        clock.show(at);
        if (!(ideas.propose(author, written.title(), written.text(), written.product())
                instanceof ProposeResult.Done(IdeaId idea))) {
            throw new IllegalStateException("the idea was not taken: " + written.title());
        }
        for (IdentityId voter : voters(written, tribes, all)) {
            clock.show(at.plus(Duration.ofSeconds(random.nextLong(VOTING.toSeconds()))));
            ideas.vote(idea, voter);
        }
        if (!written.status().isEmpty()) {
            clock.show(at.plus(VOTING));
            ideas.decide(
                    ACTOR,
                    idea,
                    IdeaStatus.valueOf(written.status().toUpperCase(Locale.ROOT)),
                    written.reason(),
                    written.mind());
        }
    }

    private List<IdentityId> voters(
            DemoTexts.WrittenIdea written, Map<Integer, List<IdentityId>> tribes, List<IdentityId> all) {
        List<IdentityId> voters = new ArrayList<>();
        for (DemoTexts.Share share : written.votes()) {
            tribes.getOrDefault(share.tribe(), List.of()).stream()
                    .filter(one -> random.nextDouble() < share.share())
                    .limit(Math.round(MOST_VOTERS * share.share() * 2))
                    .forEach(voters::add);
        }
        Stream.generate(() -> one(all)).limit(STRAYS).forEach(voters::add);
        return voters;
    }

    /// A question on which three camps think apart, and some things unite them.
    private void ask(List<IdentityId> all) {
        List<DemoTexts.WrittenStatement> written = DemoTexts.statements();
        Questions questions = wings.opinion().questions();
        clock.show(end.minus(ASKED));
        QuestionDraft draft = new QuestionDraft(
                "How should our clothes be made?",
                "We plan the next two years. Say where you stand, and add what is missing.",
                false,
                3);
        QuestionId question = questions.add(
                ACTOR,
                draft,
                written.stream().map(DemoTexts.WrittenStatement::text).toList());
        questions.open(ACTOR, question);
        questions.share(ACTOR, question, Sharing.MEMBERS);
        List<Statement> statements = questions.statements(question);
        Ballots ballots = wings.opinion().ballots();
        Set<IdentityId> people = new LinkedHashSet<>();
        while (people.size() < Math.min(PARTICIPANTS, all.size())) {
            people.add(one(all));
        }
        int camp = 0;
        for (IdentityId person : people) {
            camp = (camp + 1) % CAMPS;
            clock.show(end.minusSeconds(random.nextLong(ASKED.toSeconds())));
            for (int i = 0; i < statements.size(); i++) {
                if (random.nextDouble() >= LEFT_OUT) {
                    ballots.vote(question, statements.get(i).id(), person, vote(written.get(i), camp));
                }
            }
        }
    }

    private Vote vote(DemoTexts.WrittenStatement written, int camp) {
        double drawn = random.nextDouble();
        if (drawn < written.agrees().get(camp)) {
            return Vote.AGREE;
        }
        return drawn > 1 - written.disagrees().get(camp) ? Vote.DISAGREE : Vote.PASS;
    }

    private IdentityId one(List<IdentityId> people) {
        return people.get(random.nextInt(people.size()));
    }
}
