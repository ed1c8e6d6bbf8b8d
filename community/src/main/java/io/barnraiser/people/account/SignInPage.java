package io.barnraiser.people.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// What the page shows that asks who somebody is.
///
/// @param email as it was typed
/// @param next where to go after, a path of this site; empty for the desk
/// @param note the message that says what went wrong or was just done; empty at first
/// @param minutes how long to wait, where the note says so
public record SignInPage(String email, String next, String note, long minutes) {

    /// The query that takes {@link #next} along; empty where there is none.
    public String nextQuery() {
        return next.isEmpty() ? "" : "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }
}
