package io.barnraiser.people.notice;

import io.barnraiser.platform.mail.Mail;
import io.barnraiser.platform.mail.Mailer;
import io.barnraiser.platform.mail.Sending;

/// A real mail server, behind a process that may end before or after it has taken a mail.
final class FragileMailer implements Mailer {

    enum Dies {
        NOT,
        BEFORE,
        AFTER,
        BUSY
    }

    /// What ends a server in the middle of its work.
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    Dies dies = Dies.NOT;

    /// An address for which the mail server has no time.
    String busyFor = "";

    private final Mailer real;

    FragileMailer(Mailer real) {
        this.real = real;
    }

    @Override
    public Sending send(Mail mail) {
        if (mail.to().equals(busyFor)) {
            return new Sending.Failed("no time");
        }
        return switch (dies) {
            case NOT -> real.send(mail);
            case BEFORE -> throw new Killed();
            case AFTER -> {
                real.send(mail);
                throw new Killed();
            }
            case BUSY -> new Sending.Failed("no time");
        };
    }

    @Override
    public Sending check() {
        return real.check();
    }
}
