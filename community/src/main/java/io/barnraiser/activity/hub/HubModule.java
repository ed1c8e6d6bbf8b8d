package io.barnraiser.activity.hub;

import io.barnraiser.activity.ingest.Ingest;
import io.barnraiser.activity.source.Sources;
import io.barnraiser.people.account.Accounts;
import io.barnraiser.people.account.Newcomers;
import io.barnraiser.people.consent.Consents;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.privacy.PersonalData;
import io.barnraiser.people.privacy.Privacy;
import io.barnraiser.platform.database.Database;
import java.net.URI;
import java.time.InstantSource;
import java.util.function.Supplier;

/// Puts the feature together.
public final class HubModule {

    private final Hub hub;
    private final Newcomers newcomers;
    private final PersonalData personalData;

    /// What the features before this one lend.
    public record Neighbours(
            Accounts accounts, Members members, Consents consents, Privacy privacy, Sources sources, Ingest ingest) {}

    /// @param address where people reach this installation, as the operator set it
    public HubModule(Database database, Neighbours neighbours, Supplier<URI> address, InstantSource clock) {
        Members members = neighbours.members();
        this.hub = new Hub(
                database, neighbours.accounts(), members, neighbours.sources(), neighbours.ingest(), address, clock);
        this.newcomers = new HubNewcomers(database, hub, members, neighbours.consents(), neighbours.privacy());
        this.personalData = new HubData(hub, members, neighbours.accounts());
    }

    /// The hub as a source, for every feature that members use.
    public Hub hub() {
        return hub;
    }

    /// What accounts ask and tell of those who join.
    public Newcomers newcomers() {
        return newcomers;
    }

    /// The accounts of members, as a part of exports and erasures; hand it to privacy.
    public PersonalData personalData() {
        return personalData;
    }
}
