package io.barnraiser.people.account;

/// Which entries of the audit log to show; what is empty lets everything through.
///
/// @param actor who did it, exactly
/// @param action how the action begins: {@code account} or {@code account.invite}
/// @param subject to what, exactly: {@code member:12}
public record AuditFilter(String actor, String action, String subject) {

    /// Everything.
    public static final AuditFilter ALL = new AuditFilter("", "", "");
}
