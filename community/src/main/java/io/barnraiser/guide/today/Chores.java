package io.barnraiser.guide.today;

import io.barnraiser.guide.today.TodayModule.Neighbours;
import io.barnraiser.people.account.Permissions;
import io.barnraiser.people.match.Matches;
import io.barnraiser.people.match.Suggestion;
import io.barnraiser.people.match.SuggestionFilter;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.web.Viewer;
import java.util.ArrayList;
import java.util.List;

/// Finds what is to be decided beside the conversations; what the viewer may not decide on is left out.
final class Chores {

    private static final int COUNTED = 1_000;

    private final Database database;
    private final Neighbours neighbours;

    Chores(Database database, Neighbours neighbours) {
        this.database = database;
        this.neighbours = neighbours;
    }

    /// What waits for {@code viewer}; nothing where nothing does.
    List<Chore> of(Viewer viewer) {
        List<Chore> chores = new ArrayList<>();
        if (viewer.may(Permissions.SOURCES_READ)) {
            long failing = neighbours.sources().list().stream()
                    .filter(state -> state.lastError().isPresent())
                    .count();
            add(chores, "sources", new Counted(failing, false), "/desk/sources");
        }
        if (viewer.may(Permissions.WEBHOOKS_MANAGE)) {
            add(
                    chores,
                    "webhooks",
                    Counted.upTo(COUNTED, neighbours.webhooks().dead(COUNTED)),
                    "/desk/settings/webhooks");
        }
        if (viewer.may(Permissions.IDEAS_READ)) {
            add(chores, "ideas", Counted.upTo(COUNTED, neighbours.ideas().unanswered(COUNTED)), "/desk/ideas?work=new");
        }
        if (viewer.may(Permissions.MEMBERS_MERGE)) {
            long pairs = database.read(
                    handle -> neighbours.matches().count(handle, SuggestionFilter.in(Suggestion.State.OPEN)));
            add(chores, "matches", Counted.upTo(Matches.MOST_COUNTED, pairs), "/desk/matches");
        }
        return chores;
    }

    private static void add(List<Chore> chores, String key, Counted count, String href) {
        if (count.amount() > 0) {
            chores.add(new Chore(key, count, href));
        }
    }
}
