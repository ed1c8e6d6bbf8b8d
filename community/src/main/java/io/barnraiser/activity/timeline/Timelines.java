package io.barnraiser.activity.timeline;

import io.barnraiser.activity.log.Activities;
import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.platform.database.Database;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// The members list, the timeline of every member, and who has to do with whom.
///
/// Reading costs the same with a thousand members and with a million. What it reads is at most one batch of the log
/// behind; merges, partings and changes of standing show at once.
public final class Timelines {

    /// Rows of the members list that an export reads at once.
    private static final int EXPORTED = 1_000;

    private final Database database;
    private final CountStore counts = new CountStore();
    private final MemberStore members = new MemberStore();
    private final TimelineStore timelines = new TimelineStore();
    private final CompanyStore company = new CompanyStore();
    private final LogStore log = new LogStore();

    Timelines(Database database) {
        this.database = database;
    }

    /// One page of the members list.
    public MemberPage members(MemberQuery query) {
        return database.read(handle -> members.page(handle, query));
    }

    /// The row of one member; empty when nobody is a member under this number now.
    public Optional<MemberRow> find(long member) {
        return database.read(handle -> members.rows(handle, List.of(member))).stream()
                .findFirst();
    }

    /// Hands on every member of a list, in its order, without holding them all. Members who change while it runs
    /// may come twice or not at all; all others come once.
    public void each(MemberFilter filter, MemberSort sort, boolean ascending, Consumer<MemberRow> to) {
        MemberQuery query = new MemberQuery(filter, sort, ascending, Optional.empty(), false, EXPORTED);
        Optional<Cursor> next = Optional.empty();
        do {
            MemberPage page = members(next.map(query::after).orElse(query));
            page.rows().forEach(to);
            next = page.next();
        } while (next.isPresent());
    }

    /// One page of a member's timeline, newest first.
    public TimelinePage timeline(long member, TimelineFilter.Page wanted) {
        return database.read(handle -> timelines.page(handle, log.identitiesOf(handle, List.of(member)), wanted));
    }

    /// Who a member has to do with, the closest first.
    public List<Contact> company(long member, int limit) {
        return database.read(handle -> company.of(handle, log.identitiesOf(handle, List.of(member)), limit));
    }

    /// The kinds of activity by number, in the order in which they became known.
    public Map<Long, ActivityKind> kinds() {
        Map<Long, ActivityKind> kinds = new TreeMap<>();
        database.read(log::kinds).forEach((number, kind) -> kinds.put(number.longValue(), kind));
        return kinds;
    }

    /// The kinds of activity that these identities did, as words, most often first.
    List<String> kindsOf(Handle handle, Collection<Long> identities) {
        return log.kindsOf(handle, identities);
    }

    /// How many members there are of each kind of activity that any of them did, by the number of the kind.
    public Map<Long, Long> membersByKind() {
        return database.read(handle -> counts.by(handle, "member", SummaryStore.KIND));
    }

    /// Whether every activity of the log is counted in what is asked here; after an import that takes a while.
    public boolean isCounted() {
        return new Activities(database).isReadBy(Follower.NAME);
    }

    /// How many members each source has, by the number of the source.
    public Map<Long, Long> membersBySource() {
        return database.read(handle -> counts.by(handle, "member", SummaryStore.SOURCE));
    }

    /// How many there are of each standing.
    public Map<String, Long> byStanding() {
        return database.read(counts::standings);
    }

    /// How many people of a source stand apart from members, by standing.
    public Map<String, Long> othersIn(long source) {
        return database.read(handle -> counts.othersIn(handle, source));
    }

    /// How many people a source speaks of, by its own ids.
    public long identitiesIn(long source) {
        return database.read(handle -> log.identitiesIn(handle, source));
    }
}
