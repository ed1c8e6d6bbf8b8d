package io.barnraiser.people.consent;

import io.barnraiser.people.account.Audit;
import io.barnraiser.people.member.Members;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.web.Feature;
import java.time.InstantSource;
import java.util.List;

/// Puts the feature together.
public final class ConsentModule {

    private final Database database;
    private final Members members;
    private final Consents consents;

    /// @param hash keyed with a secret of this installation that never changes
    public ConsentModule(Database database, InstantSource clock, Audit audit, Members members, KeyedHash hash) {
        this.database = database;
        this.members = members;
        this.consents = new Consents(database, clock, audit, members, hash);
    }

    /// The facade.
    public Consents consents() {
        return consents;
    }

    /// Routes and words.
    public Feature feature() {
        return new Feature(
                "people.consent",
                new ConsentPages(database, members, consents).routes(),
                List.of("people.consent"),
                List.of());
    }
}
