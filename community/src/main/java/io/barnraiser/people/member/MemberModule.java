package io.barnraiser.people.member;

import io.barnraiser.people.account.Audit;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.web.Feature;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Puts the feature together.
public final class MemberModule {

    private final Database database;
    private final Members members;
    private final SourceNames sources;

    public MemberModule(Database database, InstantSource clock, Audit audit, SourceNames sources) {
        this.database = database;
        this.members = new Members(database, clock, audit);
        this.sources = sources;
    }

    /// The facade.
    public Members members() {
        return members;
    }

    /// What the template {@code people/member/identities} shows of a member, for pages that show it as a part.
    ///
    /// @throws io.barnraiser.platform.error.ProblemException (not found) when there is no such member now
    public IdentitiesPage identities(Handle handle, MemberId member) {
        return new IdentityView(members, sources).of(handle, member, "", IdentitiesPage.Refused.NOTHING);
    }

    /// Routes and words.
    public Feature feature() {
        return new Feature(
                "people.member",
                new IdentityPages(database, members, sources).routes(),
                List.of("people.member"),
                List.of());
    }
}
