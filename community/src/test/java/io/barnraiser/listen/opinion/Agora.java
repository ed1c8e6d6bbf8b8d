package io.barnraiser.listen.opinion;

import io.barnraiser.evidence.opinion.OpinionSearch;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.People;
import io.barnraiser.people.privacy.DataSubject;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jdbi.v3.core.Handle;

/// The feature put together for a test: account 7 is the person `hub-7`, who exists once they did
/// something.
final class Agora implements Participants {

    static final String TEAM = "Ada";

    final Database database;
    final People people;
    final Questions questions;
    final Ballots ballots;
    final Mapping mapping;
    final OpinionModule module;
    final List<String> parts = new ArrayList<>();

    Agora(Database database) {
        this.database = database;
        this.people = new People(database);
        this.module = new OpinionModule(database, people.audit(), this, new SplittableRandom(1), people.clock());
        people.members().listen(module.memberListener());
        this.questions = module.questions();
        this.ballots = new Ballots(database, questions, people.clock(), 1);
        this.mapping = new Mapping(database, new OpinionSearch(19, 20, 1), people.clock());
    }

    @Override
    public Optional<IdentityId> find(Handle handle, Viewer viewer) {
        return people.members()
                .identity(handle, People.FORUM, "hub-" + viewer.id())
                .map(identity -> identity.id());
    }

    @Override
    public IdentityId enter(Viewer viewer) {
        return member(viewer.id());
    }

    @Override
    public void tookPart(Viewer viewer, Question question) {
        parts.add("%d:%s".formatted(viewer.id(), question.id()));
    }

    IdentityId member(long account) {
        return people.take(people.account(People.FORUM, "hub-" + account));
    }

    /// An open question with so many statements of the team.
    QuestionId open(int statements, boolean firstLook) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < statements; i++) {
            texts.add("Statement number " + i);
        }
        QuestionId id = questions.add(
                TEAM,
                new QuestionDraft("What should the next jacket be like?", "We decide in May.", firstLook, 2),
                texts);
        questions.open(TEAM, id);
        return id;
    }

    Statement first(QuestionId id) {
        return questions.statements(id).getFirst();
    }

    Statement again(QuestionId id, Statement statement) {
        return questions.statements(id).stream()
                .filter(one -> one.id() == statement.id())
                .findFirst()
                .orElseThrow();
    }

    Question question(QuestionId id) {
        return questions.find(id).orElseThrow();
    }

    /// Members 100, 101, … in two camps by turns, who vote against each other on all but the last
    /// statement.
    void camps(QuestionId id, int one, int other) {
        List<Statement> statements = questions.statements(id);
        for (int person = 0; person < one + other; person++) {
            IdentityId who = member(100 + person);
            for (Statement statement : statements) {
                boolean isLast = statement.id() == statements.getLast().id();
                Vote vote = isLast || person < one ? Vote.AGREE : Vote.DISAGREE;
                ballots.vote(id, statement.id(), who, vote);
            }
        }
    }

    Report map(QuestionId id) {
        mapping.round();
        mapping.round();
        return questions.map(id).orElseThrow().report();
    }

    DataSubject subject(IdentityId identity) {
        return new DataSubject(people.memberOf(identity), List.of(identity));
    }
}
