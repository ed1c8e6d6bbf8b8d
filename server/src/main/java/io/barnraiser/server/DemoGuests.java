package io.barnraiser.server;

import io.barnraiser.guide.tour.Tour;
import io.barnraiser.people.account.AccountModule;
import io.barnraiser.people.account.Actor;
import io.barnraiser.people.account.General;
import io.barnraiser.people.account.Invitation;
import io.barnraiser.people.account.NewAccount;
import io.barnraiser.people.account.Outcome;
import io.barnraiser.people.account.Role;
import io.barnraiser.testbed.world.Cell;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The brand of a demonstration, whom its visitors may sign in as, and where the tour leads them.
final class DemoGuests {

    static final String FORUM = "Forum";

    private static final Actor ACTOR = new Actor("demonstration", Role.OWNER);
    private static final String ACCENT = "#2f6b3a";
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /// No secret: it stands on a page of a brand that does not exist.
    private static final String PASSWORD = "simulated brand";

    private record Known(String word, Role role, String name, String email) {
        Tour.Guest guest() {
            return new Tour.Guest(word, name, email, PASSWORD);
        }
    }

    private static final Known OPERATOR = new Known("owner", Role.OWNER, "Operator", "operator@example.org");
    private static final List<Known> TEAM = List.of(
            new Known("manager", Role.MANAGER, "Mara Quill", "mara@example.org"),
            new Known("product", Role.STAFF, "Joon Falk", "joon@example.org"));

    private DemoGuests() {}

    /// Gives the installation its brand and its accounts.
    static void moveIn(AccountModule account) {
        account.settings()
                .change(
                        ACTOR.name(),
                        new General(Cell.BRAND, ACCENT, Currency.getInstance("EUR"), Locale.ENGLISH, ZONE));
        add(account, OPERATOR);
        TEAM.forEach(one -> add(account, one));
    }

    /// Gives the critic who was heard an account, once the shop has told who they are: so visitors see on a member's
    /// own page what became of a complaint.
    static void welcome(AccountModule account, Map<String, String> people) {
        Known critic = member(people);
        add(account, critic);
        account.accounts()
                .find(critic.email())
                .ifPresent(known -> account.accounts().prove(ACTOR, known.id()));
    }

    private static Known member(Map<String, String> people) {
        return new Known(
                "member",
                Role.MEMBER,
                people.getOrDefault("critic-name", "Ines Otter"),
                people.getOrDefault("critic-address", "ines@example.org"));
    }

    private static void add(AccountModule account, Known one) {
        NewAccount wanted = new NewAccount(one.email(), one.name(), one.role(), Locale.ENGLISH, ZONE);
        Outcome<Invitation> invited = account.accounts().invite(ACTOR, wanted);
        if (!(invited instanceof Outcome.Done<Invitation>(Invitation invitation))
                || !(account.links().accept(invitation.path(), PASSWORD) instanceof Outcome.Done)) {
            throw new IllegalStateException("the account of " + one.word() + " was not made");
        }
    }

    /// The tour of the demonstration of {@code book}.
    static Tour tour(DemoBook book) {
        return new Tour(
                Stream.concat(TEAM.stream(), Stream.of(member(book.people())))
                        .map(Known::guest)
                        .toList(),
                List.of(
                        new Tour.Stop.Page("/desk/members"),
                        member(book, "hero"),
                        new Tour.Stop.Page("/desk/matches"),
                        new Tour.Stop.Page("/desk/tribes"),
                        tribe(book, "closing"),
                        new Tour.Stop.Page("/desk/tribes/carry"),
                        new Tour.Stop.Page("/desk/journey"),
                        member(book, "critic"),
                        new Tour.Stop.Page("/desk/listening"),
                        new Tour.Stop.Page("/shaped")));
    }

    private static Tour.Stop member(DemoBook book, String story) {
        String id = book.people().get(story);
        return id == null ? new Tour.Stop.Page("/desk/members") : new Tour.Stop.Member(FORUM, id);
    }

    private static Tour.Stop tribe(DemoBook book, String story) {
        String id = book.people().get(story);
        return id == null ? new Tour.Stop.Page("/desk/tribes") : new Tour.Stop.Tribe(FORUM, id);
    }
}
