package io.barnraiser.people.account;

import io.barnraiser.platform.job.Jobs;
import io.barnraiser.platform.job.Task;
import io.barnraiser.platform.mail.Sending;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Mails links to people who forgot their password. Whoever asks learns nothing: known and unknown
/// addresses are written down alike, and a job looks at them later.
final class Resets {

    static final String TASK = "people.account.reset";
    private static final Logger LOG = LoggerFactory.getLogger(Resets.class);
    private static final Actor PROGRAM = new Actor(Audit.PROGRAM, Role.OWNER);

    private final Jobs jobs;
    private final Accounts accounts;
    private final Links links;
    private final Notices notices;
    private final Locksmith locksmith;
    private final Wishes wishes;

    Resets(Jobs jobs, Accounts accounts, Links links, Notices notices, Locksmith locksmith, InstantSource clock) {
        this.jobs = jobs;
        this.accounts = accounts;
        this.links = links;
        this.notices = notices;
        this.locksmith = locksmith;
        this.wishes = new Wishes(clock);
    }

    /// Takes the wish down, or says how long to wait. The answer is the same for addresses that
    /// have no account.
    Optional<Duration> ask(String typed, String sender) {
        String email = Emails.normal(typed);
        if (!Emails.isPlausible(email)) {
            return Optional.empty();
        }
        Optional<Duration> wait = wishes.begin(email, sender);
        if (wait.isEmpty()) {
            jobs.submit(TASK, locksmith.tokenHash(email), email);
        }
        return wait;
    }

    /// The job: makes the link at the last moment, so that it lies in no queue, and mails it.
    Task task() {
        return Task.durable(TASK, (instance, email) -> mail(email));
    }

    private void mail(String email) {
        Optional<Account> account = accounts.find(email).filter(it -> it.state() == Account.State.ACTIVE);
        if (account.isEmpty()) {
            return;
        }
        Optional<String> path = links.reset(PROGRAM, email);
        if (path.isEmpty()) {
            return;
        }
        switch (notices.reset(account.get(), path.get())) {
            case Sending.Sent() ->
                LOG.info("reset-mail-sent account={}", account.get().id());
            case Sending.NotConfigured() -> LOG.warn("reset-mail-not-sent reason=no-mail-server");
            case Sending.Refused(String why) ->
                LOG.warn("reset-mail-refused account={} why={}", account.get().id(), why);
            case Sending.Failed(String why) -> throw new IllegalStateException("The mail was not sent: " + why);
        }
    }
}
