package io.barnraiser.platform.mail;

/// Mail of an installation without a mail server.
final class NoMailer implements Mailer {

    @Override
    public Sending send(Mail mail) {
        return new Sending.NotConfigured();
    }

    @Override
    public boolean sends() {
        return false;
    }

    @Override
    public Sending check() {
        return new Sending.NotConfigured();
    }
}
