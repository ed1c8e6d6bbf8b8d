package io.barnraiser.people.member;

import io.barnraiser.platform.database.Code;
import java.util.List;
import java.util.Map;

/// What the page of a member's identities shows.
///
/// @param member the member
/// @param identities their identities, oldest first
/// @param sources the names of their sources by number
/// @param bridges how those of them that are bridges write who spoke, by identity
/// @param merges every merge and every undone merge, newest first
/// @param others the identities at the other ends of merges and refusals, with whose they are now
/// @param refusals why rules did not merge
/// @param query what was searched for, to merge with
/// @param found whom that found
/// @param refused what stands against the merge that was asked for
public record IdentitiesPage(
        Member member,
        List<Identity> identities,
        Map<Long, String> sources,
        Map<IdentityId, String> bridges,
        List<Merge> merges,
        Map<IdentityId, Identity> others,
        List<Refusal> refusals,
        String query,
        List<Member> found,
        Refused refused) {

    /// A merge that was refused, and with whom.
    ///
    /// @param key the message that says why; empty for none
    /// @param other with whom
    /// @param mayInsist whether a person may do it all the same
    public record Refused(String key, long other, boolean mayInsist) {
        static final Refused NOTHING = new Refused("", 0, false);

        /// Whether it was refused because somebody said that they are two people.
        public boolean isDistinct() {
            return key.endsWith(".distinct");
        }
    }

    /// The name of a source.
    public String source(Identity identity) {
        return sources.getOrDefault(identity.sourceId(), "");
    }

    /// What an identity is called in a line of the history.
    public String label(IdentityId id) {
        Identity identity = others.get(id);
        return identity == null ? "#" + id.value() : Node.label(identity) + " (" + source(identity) + ")";
    }

    /// Where an identity is shown now.
    public String href(IdentityId id) {
        Identity identity = others.get(id);
        return identity == null ? "" : "/desk/members/" + identity.member().value();
    }

    /// The code by which an enumeration's value is called in the message bundle.
    public String code(Enum<?> value) {
        return Code.of(value);
    }
}
