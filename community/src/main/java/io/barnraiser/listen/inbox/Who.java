package io.barnraiser.listen.inbox;

/// Somebody who told something.
///
/// @param member their number now; 0 where they are gone
public record Who(long member, String name) {

    /// Their page.
    public String path() {
        return "/desk/members/" + member;
    }
}
