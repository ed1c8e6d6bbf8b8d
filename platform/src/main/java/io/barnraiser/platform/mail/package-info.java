/// Sends mail through the operator's SMTP server.
///
/// Promises: whoever sends learns what came of it as a {@link io.barnraiser.platform.mail.Sending};
/// an installation without mail is an ordinary state, not an error; addresses and texts are never
/// logged. Uses Angus Mail.
@NullMarked
package io.barnraiser.platform.mail;

import org.jspecify.annotations.NullMarked;
