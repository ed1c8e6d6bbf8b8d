package io.barnraiser.build.idea;

import io.barnraiser.people.account.AccountModule;
import io.barnraiser.people.account.Settings;
import io.barnraiser.people.member.Identity;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.People;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.security.Passwords;
import io.barnraiser.platform.security.Tokens;
import io.barnraiser.platform.web.Viewer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The board put together for a test, with a door that remembers what went through it.
public final class Board implements Door {

    record Told(IdentityId whom, News news) {}

    record Done(IdentityId who, Deed deed, IdeaId idea) {}

    public final People people;
    final Bench bench;
    public final Ideas ideas;
    final Openness openness;
    final List<Told> told = new ArrayList<>();
    final List<Done> done = new ArrayList<>();
    final Map<Long, IdentityId> accounts = new HashMap<>();
    private int next;

    public Board(Database database) {
        people = new People(database);
        people.members().listen(new Counting(database.dialect(), Bench.LOCK));
        bench = new Bench(database, people.members(), people.audit(), people.clock(), this);
        SecureRandom random = new SecureRandom();
        Settings settings = new AccountModule(
                        database,
                        new Passwords(random),
                        new Tokens(random),
                        people.clock(),
                        List.of(Locale.ENGLISH, Locale.GERMAN))
                .settings();
        openness = new Openness(database, settings);
        ideas = new Ideas(bench, openness);
    }

    /// Somebody new.
    public IdentityId member() {
        return member(People.FORUM);
    }

    IdentityId member(long source) {
        String name = "m" + next++;
        return people.take(people.account(source, name).handle(name));
    }

    /// A new idea of somebody new.
    IdeaId idea(String title) {
        return idea(member(), title, "");
    }

    public IdeaId idea(IdentityId author, String title, String text) {
        return ((ProposeResult.Done) ideas.propose(author, title, text, "")).idea();
    }

    Idea get(IdeaId id) {
        return ideas.find(id).orElseThrow();
    }

    /// Lets everybody read the board, or members alone.
    public void open(boolean isPublic) {
        openness.set("Olga", isPublic);
    }

    /// Whom it told that the status of an idea changed.
    public List<IdentityId> toldOfStatus() {
        return toldOf(News.Kind.STATUS);
    }

    List<IdentityId> toldOf(News.Kind kind) {
        return told.stream()
                .filter(one -> one.news().kind() == kind)
                .map(Told::whom)
                .toList();
    }

    @Override
    public IdentityId identity(Viewer viewer) {
        return accounts.computeIfAbsent(viewer.id(), id -> member());
    }

    @Override
    public Optional<IdentityId> find(Handle handle, Viewer viewer) {
        return Optional.ofNullable(accounts.get(viewer.id()));
    }

    @Override
    public Optional<String> name(Identity identity) {
        return identity.handle();
    }

    @Override
    public void did(IdentityId who, Deed deed, Idea idea, long number, String text, Instant at) {
        done.add(new Done(who, deed, idea.id()));
    }

    @Override
    public void tell(Handle handle, Collection<IdentityId> whom, News news) {
        whom.forEach(one -> told.add(new Told(one, news)));
    }
}
