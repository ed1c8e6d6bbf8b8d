package io.barnraiser.listen.inbox;

import io.barnraiser.activity.log.Activities;
import io.barnraiser.activity.log.ChannelName;
import io.barnraiser.activity.source.Sources;
import io.barnraiser.listen.feedback.Feedback;
import io.barnraiser.people.account.Account;
import io.barnraiser.people.account.Accounts;
import io.barnraiser.platform.database.Database;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Puts names to what was told.
final class Rows {

    private final Database database;
    private final Activities activities;
    private final People people;
    private final Sources sources;
    private final Accounts accounts;
    private final Departments departments;

    Rows(Database database, People people, Sources sources, Accounts accounts, Departments departments) {
        this.database = database;
        this.activities = new Activities(database);
        this.people = people;
        this.sources = sources;
        this.accounts = accounts;
        this.departments = departments;
    }

    /// The names that lists need, by number; read once a page.
    record Names(Map<Long, String> sources, Map<Long, String> departments, Map<Long, String> accounts) {}

    Names names() {
        Map<Long, String> places = new LinkedHashMap<>();
        sources.list()
                .forEach(state ->
                        places.put(state.source().id().value(), state.source().name()));
        Map<Long, String> parts = new LinkedHashMap<>();
        departments.list().forEach(department -> parts.put(department.id(), department.name()));
        Map<Long, String> team = new LinkedHashMap<>();
        accounts.list().stream()
                .filter(account -> account.state() == Account.State.ACTIVE)
                .filter(account -> account.role().covers(io.barnraiser.people.account.Role.STAFF))
                .forEach(account -> team.put(account.id().value(), account.name()));
        return new Names(places, parts, team);
    }

    /// The channels with these numbers, by number.
    Map<Long, ChannelName> channels(Set<Long> numbers) {
        return database.read(handle -> activities.channels(handle, numbers));
    }

    List<Row> of(List<Feedback> feedback, Names names, Address address) {
        Map<Long, Who> who = who(feedback.stream().map(Feedback::identity).toList());
        return feedback.stream()
                .map(told -> new Row(
                        told,
                        address.of(told.id().value()),
                        Optional.ofNullable(who.get(told.identity())),
                        name(names.sources(), told.source()),
                        name(names.departments(), told.department()),
                        name(names.accounts(), told.assignee())))
                .toList();
    }

    Map<Long, Who> who(Collection<Long> identities) {
        return identities.isEmpty() ? new HashMap<>() : database.read(handle -> people.of(handle, identities));
    }

    private static String name(Map<Long, String> names, long number) {
        return number == 0 ? "" : Optional.ofNullable(names.get(number)).orElse("#" + number);
    }
}
