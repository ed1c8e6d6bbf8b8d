package io.barnraiser.activity.hub;

import io.barnraiser.people.account.Account;
import io.barnraiser.people.account.Newcomers;
import io.barnraiser.people.consent.Consent;
import io.barnraiser.people.consent.ConsentChannel;
import io.barnraiser.people.consent.Consents;
import io.barnraiser.people.consent.Decision;
import io.barnraiser.people.consent.Origin;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.notice.Notices;
import io.barnraiser.people.privacy.Privacy;
import io.barnraiser.platform.database.Database;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Makes members of those who joined: they are known to the log from their first moment, and what
/// they allowed stands in the ledger.
final class HubNewcomers implements Newcomers {

    private final Database database;
    private final Hub hub;
    private final Members members;
    private final Consents consents;
    private final Privacy privacy;

    HubNewcomers(Database database, Hub hub, Members members, Consents consents, Privacy privacy) {
        this.database = database;
        this.hub = hub;
        this.members = members;
        this.consents = consents;
        this.privacy = privacy;
    }

    @Override
    public boolean isKnown(String email) {
        return database.read(handle -> !members.holders(handle, "email", email).isEmpty());
    }

    @Override
    public void joined(Account account, String wording, boolean answers, Instant at) {
        database.run(handle -> privacy.welcomeBack(handle, account.email()));
        IdentityId identity = hub.identityOf(account.id());
        if (answers) {
            Consent consent = new Consent(
                    Notices.ANSWERS,
                    ConsentChannel.EMAIL,
                    Decision.GRANTED,
                    Origin.OWN_ACT,
                    wording,
                    "the form on which they joined",
                    at);
            database.run(handle -> consents.record(handle, Map.of(identity, List.of(consent))));
        }
    }
}
