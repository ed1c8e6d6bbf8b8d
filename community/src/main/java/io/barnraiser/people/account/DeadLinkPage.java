package io.barnraiser.people.account;

/// What is shown to somebody whose link does not work.
public record DeadLinkPage(LinkPurpose purpose) {

    /// The message that says what to do now.
    public String text() {
        return switch (purpose) {
            case SET_UP -> "account.dead.set-up";
            case INVITATION -> "account.dead.invitation";
            case RESET -> "account.dead.reset";
            case SIGN_IN -> "account.dead.sign-in";
        };
    }
}
