package io.barnraiser.people.account;

import io.barnraiser.people.account.AccountStore.Credential;
import io.barnraiser.platform.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Lets people in. An unknown address costs the same work as a known one and gets the same answer;
/// attempts are counted
/// per address typed and per sender, before they are looked at.
final class SignIns {

    /// How many attempts on one address are looked at in {@link #WINDOW}.
    static final int PER_ADDRESS = 10;
    /// How many attempts from one sender are looked at in {@link #WINDOW}.
    static final int PER_SENDER = 30;

    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final int MOST_NAMES = 100_000;
    private static final int LONGEST_ADDRESS = 254;

    private final Database database;
    private final Locksmith locksmith;
    private final Audit audit;
    private final InstantSource clock;
    private final Attempts onAddress;
    private final Attempts bySender;
    private final ReentrantLock makingDecoy = new ReentrantLock();
    private volatile @Nullable String decoy;

    SignIns(Database database, Locksmith locksmith, Audit audit, InstantSource clock) {
        this.database = database;
        this.locksmith = locksmith;
        this.audit = audit;
        this.clock = clock;
        this.onAddress = new Attempts(PER_ADDRESS, WINDOW, MOST_NAMES, clock);
        this.bySender = new Attempts(PER_SENDER, WINDOW, MOST_NAMES, clock);
    }

    /// Checks who it is and starts a session, ending the one of {@code oldToken}: a token that was planted before
    /// signing in is worth nothing after.
    SignInResult signIn(SignInMethod method, Session.Where where, Optional<String> oldToken) {
        return switch (method) {
            case SignInMethod.Password password -> byPassword(password, where, oldToken);
        };
    }

    /// Whether {@code password} is the one of {@code account}, for those who are signed in and change it. Counted
    /// like signing in, so that a stolen session is no place to guess.
    Optional<Boolean> confirms(Account account, String password) {
        if (onAddress.begin(account.email()).isPresent()) {
            return Optional.empty();
        }
        boolean right = check(account.email(), password).isPresent();
        if (right) {
            onAddress.takeBack(account.email());
        }
        return Optional.of(right);
    }

    /// Forgets the attempts on an address: its owner has just proved to own it.
    void forgive(String email) {
        onAddress.clear(name(email));
    }

    private SignInResult byPassword(SignInMethod.Password typed, Session.Where where, Optional<String> oldToken) {
        String email = name(typed.email());
        String sender = Senders.name(where.address());
        Optional<Duration> wait = bySender.begin(sender).or(() -> onAddress.begin(email));
        if (wait.isPresent()) {
            return new SignInResult.Throttled(wait.get());
        }
        return check(email, typed.password())
                .flatMap(credential -> begin(credential, where, oldToken))
                .<SignInResult>map(signedIn -> {
                    bySender.takeBack(sender);
                    onAddress.clear(email);
                    return signedIn;
                })
                .orElseGet(SignInResult.Denied::new);
    }

    private Optional<Credential> check(String email, String password) {
        String decoy = decoy();
        Optional<Credential> credential = database.read(handle -> AccountStore.credential(handle, email));
        boolean tooLong = password.length() > Faults.LONGEST_PASSWORD;
        String bounded = tooLong ? password.substring(0, Faults.LONGEST_PASSWORD) : password;
        boolean right = locksmith.matches(
                bounded, credential.map(Credential::passwordHash).orElse(decoy));
        return right && !tooLong ? credential : Optional.empty();
    }

    private Optional<SignInResult.SignedIn> begin(Credential checked, Session.Where where, Optional<String> oldToken) {
        String token = locksmith.newToken();
        Instant now = clock.instant();
        return database.write(handle -> {
            oldToken.ifPresent(old -> SessionStore.end(handle, locksmith.tokenHash(old)));
            boolean begun = SessionStore.insert(
                    handle, locksmith.tokenHash(token), checked, where, now, Session.expiry(now, now));
            if (!begun) {
                return Optional.empty();
            }
            Account account = AccountStore.find(handle, checked.id()).orElseThrow();
            audit.record(handle, account.actor(), "session.begin", account.subject(), "");
            return Optional.of(new SignInResult.SignedIn(account, token));
        });
    }

    /// What a password is compared with where there is no account: made by whoever comes first, known or unknown.
    private String decoy() {
        String made = decoy;
        if (made != null) {
            return made;
        }
        makingDecoy.lock();
        try {
            String mine = decoy;
            if (mine == null) {
                mine = locksmith.passwordHash(locksmith.newToken());
                decoy = mine;
            }
            return mine;
        } finally {
            makingDecoy.unlock();
        }
    }

    private static String name(String email) {
        String normal = Emails.normal(email);
        return normal.length() > LONGEST_ADDRESS ? normal.substring(0, LONGEST_ADDRESS) : normal;
    }
}
