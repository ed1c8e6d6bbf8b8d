package io.barnraiser.activity.hub;

import io.barnraiser.people.account.AccountId;
import io.barnraiser.people.account.Accounts;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.privacy.DataSubject;
import io.barnraiser.people.privacy.PersonalData;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The account with which a member signs in: known to this feature alone, which connects accounts
/// and identities.
final class HubData implements PersonalData {

    private final Hub hub;
    private final Members members;
    private final Accounts accounts;

    HubData(Hub hub, Members members, Accounts accounts) {
        this.hub = hub;
        this.members = members;
        this.accounts = accounts;
    }

    @Override
    public String section() {
        return "accounts";
    }

    @Override
    public String title() {
        return "With what they sign in here";
    }

    @Override
    public List<String> columns() {
        return List.of("number", "name", "email", "email_proved", "role", "language", "zone", "created_at");
    }

    @Override
    public void export(Handle handle, DataSubject person, Rows rows) {
        for (AccountId id : accounts(handle, person)) {
            accounts.find(handle, id)
                    .ifPresent(account -> rows.add(
                            account.id().value(),
                            account.name(),
                            account.email(),
                            account.verified(),
                            account.role().word(),
                            account.locale().getLanguage(),
                            account.zone().getId(),
                            account.createdAt()));
        }
    }

    @Override
    public int erase(Handle handle, DataSubject person, int limit) {
        return accounts(handle, person).stream()
                .limit(limit)
                .mapToInt(id -> accounts.forget(handle, id))
                .sum();
    }

    private List<AccountId> accounts(Handle handle, DataSubject person) {
        return hub.accountsOf(
                List.copyOf(members.identities(handle, person.identities()).values()));
    }
}
