package io.barnraiser.platform.mail;

/// What came of sending a mail.
public sealed interface Sending {

    /// The mail server has taken it over.
    record Sent() implements Sending {}

    /// No mail server is configured; who sends must show another way.
    record NotConfigured() implements Sending {}

    /// The address is none, or the mail server refuses it for good.
    record Refused(String why) implements Sending {}

    /// The mail server did not answer or has no time; trying later may help.
    record Failed(String why) implements Sending {}
}
