package io.barnraiser.people.account;

import java.time.Duration;

/// What a one-time link is for, and how long it lives.
public enum LinkPurpose {
    /// Makes the first owner of a new installation.
    SET_UP("set-up", Duration.ofHours(24)),
    /// Lets an invited person choose a password.
    INVITATION("invitation", Duration.ofDays(7)),
    /// Lets somebody who forgot their password choose a new one.
    RESET("reset", Duration.ofMinutes(30)),
    /// Lets somebody with an account in without a password.
    SIGN_IN("sign-in/link", Duration.ofMinutes(30));

    private final String path;
    private final Duration life;

    LinkPurpose(String path, Duration life) {
        this.path = path;
        this.life = life;
    }

    /// How long such a link works.
    public Duration life() {
        return life;
    }

    /// The path of the page that such a link opens, with its token.
    public String path(String token) {
        return "/" + path + "/" + token;
    }
}
