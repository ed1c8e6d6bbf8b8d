package io.barnraiser.people.account;

/// What the page shows to somebody who forgot their password.
///
/// @param mails whether this installation can send mail at all
/// @param asked whether a mail was just asked for
/// @param minutes how long to wait before asking again; 0 where nobody has to
public record ForgottenPage(boolean mails, boolean asked, String email, long minutes) {}
