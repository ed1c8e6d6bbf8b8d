package io.barnraiser.listen.inbox;

import io.barnraiser.listen.feedback.Feedback;
import io.barnraiser.listen.feedback.FeedbackFilter;
import io.barnraiser.listen.feedback.FeedbackPage;
import io.barnraiser.listen.feedback.Feedbacks;
import io.barnraiser.listen.feedback.Shelf;
import io.barnraiser.people.account.Settings;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.html.Messages;
import io.barnraiser.platform.mail.Mail;
import io.barnraiser.platform.mail.Mailer;
import io.barnraiser.platform.mail.Sending;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The daily mail of a department: what waits for it, what is due first, with links that lead to
/// where it is answered. A department for which nothing waits gets none. It goes to the brand's own
/// people, so no permit is needed; nothing of a member stands in it but what they said.
///
/// A mail of which it is not known that it went out is tried again all day, under the same name, so
/// it arrives once; what no mail server took until midnight stands in the mail of the next morning.
final class Digest {

    static final LocalTime MORNING = LocalTime.of(7, 0);

    private static final Logger LOG = LoggerFactory.getLogger(Digest.class);
    private static final int SHOWN = 10;
    private static final int LINE = 120;
    /// So many failures in a row, and the mail server is left alone until the next round.
    private static final int FAILURES = 5;

    private final Database database;
    private final Departments departments;
    private final Feedbacks feedbacks;
    private final Settings settings;
    private final Tools tools;
    private final InstantSource clock;
    private final DepartmentStore store = new DepartmentStore();

    /// What it is sent with.
    ///
    /// @param messages of all features, asked for when a mail is written
    /// @param address where people reach this installation
    record Tools(Mailer mailer, Supplier<Messages> messages, Supplier<URI> address) {}

    Digest(
            Database database,
            Departments departments,
            Feedbacks feedbacks,
            Settings settings,
            Tools tools,
            InstantSource clock) {
        this.database = database;
        this.departments = departments;
        this.feedbacks = feedbacks;
        this.settings = settings;
        this.tools = tools;
        this.clock = clock;
    }

    /// Sends the mails of today that did not go out yet, from {@link #MORNING} on by the brand's
    /// clock. Only one runs at a time, on however many nodes.
    void run() {
        ZonedDateTime now = clock.instant().atZone(settings.general().zone());
        if (now.toLocalTime().isBefore(MORNING)) {
            return;
        }
        long day = now.toLocalDate().toEpochDay();
        Set<Long> due = database.read(handle -> store.due(handle, day));
        int failed = 0;
        for (Department department : departments.list()) {
            if (due.contains(department.id()) && failed < FAILURES) {
                boolean settled = send(department, day);
                failed = settled ? 0 : failed + 1;
                if (settled) {
                    database.run(handle -> store.settle(handle, department.id(), day));
                }
            }
        }
    }

    /// Returns whether there is nothing left to try.
    private boolean send(Department department, long day) {
        FeedbackPage page =
                feedbacks.page(FeedbackFilter.of(Shelf.WAITING).in(department.id()), Optional.empty(), false, SHOWN);
        if (page.rows().isEmpty()) {
            return true;
        }
        long all = feedbacks.counts(Shelf.WAITING, "department").getOrDefault(Long.toString(department.id()), 0L);
        Sending sending = tools.mailer().send(mail(department, day, page.rows(), all));
        return switch (sending) {
            case Sending.Sent() -> {
                LOG.debug("department-digest-sent department={}", department.id());
                yield true;
            }
            case Sending.NotConfigured() -> {
                LOG.debug("department-digest-none department={}", department.id());
                yield true;
            }
            case Sending.Refused(String why) -> {
                LOG.warn("department-digest-refused department={} why={}", department.id(), why);
                yield true;
            }
            case Sending.Failed(String why) -> {
                LOG.warn("department-digest-failed department={} why={}", department.id(), why);
                yield false;
            }
        };
    }

    private Mail mail(Department department, long day, List<Feedback> rows, long all) {
        Locale language = settings.general().language();
        Messages messages = tools.messages().get();
        long now = clock.millis();
        StringBuilder text =
                new StringBuilder(messages.text(language, "listening.digest.lead", department.name(), all) + "\n");
        for (Feedback told : rows) {
            text.append("\n* ")
                    .append(messages.text(
                            language, "listening.kind." + told.kind().key()))
                    .append(told.isLate(now) ? " (" + messages.text(language, "listening.digest.late") + ")" : "")
                    .append(": ")
                    .append(line(told.text()))
                    .append("\n  ")
                    .append(tools.address().get())
                    .append(Address.PATH)
                    .append('/')
                    .append(told.id())
                    .append("?department=")
                    .append(department.id())
                    .append('\n');
        }
        text.append('\n')
                .append(messages.text(
                        language,
                        "listening.digest.all",
                        tools.address().get() + Address.PATH + "?age=all&department=" + department.id()))
                .append('\n');
        String host = Optional.ofNullable(tools.address().get().getHost()).orElse("localhost");
        return new Mail(
                department.email(),
                messages.text(
                        language,
                        "listening.digest.subject",
                        all,
                        settings.general().brand()),
                text.toString(),
                Optional.empty(),
                Map.of("Message-ID", "<department-%d-%d@%s>".formatted(department.id(), day, host)));
    }

    private static String line(String text) {
        String flat = text.strip().replaceAll("\\s+", " ");
        return flat.length() <= LINE ? flat : flat.substring(0, LINE) + " …";
    }
}
