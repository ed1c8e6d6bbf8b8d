package io.barnraiser.people.account;

import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.security.Passwords;
import io.barnraiser.platform.security.Tokens;
import io.barnraiser.platform.web.Gatekeeper;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/// Puts the feature together.
public final class AccountModule {

    private final AuditLog audit;
    private final Links links;
    private final Accounts accounts;
    private final KeyCheck keyCheck;
    private final Keys keys;
    private final Settings settings;
    private final Gate gate;
    private final Sessions sessions;
    private final SignIns signIns;

    /// @param languages the languages there are, the default first
    public AccountModule(
            Database database, Passwords passwords, Tokens tokens, InstantSource clock, List<Locale> languages) {
        Locksmith locksmith = new PlatformLocksmith(passwords, tokens);
        audit = new AuditLog(clock);
        links = new Links(database, locksmith, audit, clock);
        accounts = new Accounts(database, links, audit, clock, languages);
        sessions = new Sessions(database, locksmith, audit, clock);
        signIns = new SignIns(database, locksmith, audit, clock);
        keyCheck = new KeyCheck(database, locksmith, clock);
        keys = new Keys(database, locksmith, audit, clock, keyCheck);
        settings = new Settings(database, audit, clock, languages);
        gate = new Gate(sessions, keyCheck, locksmith);
    }

    /// The audit log, for every feature that changes something.
    public AuditLog audit() {
        return audit;
    }

    /// The team.
    public Accounts accounts() {
        return accounts;
    }

    /// Links to set up, to accept an invitation, to choose a new password.
    public Links links() {
        return links;
    }

    /// The keys of programs.
    public Keys keys() {
        return keys;
    }

    /// Which key a secret is.
    public KeyCheck keyCheck() {
        return keyCheck;
    }

    /// What the brand set for everybody.
    public Settings settings() {
        return settings;
    }

    /// Who is asking, for the web server.
    public Gatekeeper gatekeeper() {
        return gate;
    }
}
