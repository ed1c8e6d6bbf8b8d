package io.barnraiser.people.member;

import java.time.Instant;
import java.util.Optional;

/// A person as one source knows them.
///
/// @param id its number
/// @param member whose identity it is now
/// @param sourceId the number of the source
/// @param externalId what the source calls it; unique within the source
/// @param kind what sort of identity it is
/// @param handle the short name others use to address the person there
/// @param name the name shown there
/// @param email the address, as it was stated
/// @param emailVouched whether the source proved that the address is the person's
/// @param url the page of the person there
/// @param createdAt when we first heard of it
/// @param updatedAt the time of the newest statement that changed something in it
public record Identity(
        IdentityId id,
        MemberId member,
        long sourceId,
        String externalId,
        Kind kind,
        Optional<String> handle,
        Optional<String> name,
        Optional<String> email,
        boolean emailVouched,
        Optional<String> url,
        Instant createdAt,
        Instant updatedAt) {

    /// What sort of identity it is.
    public enum Kind {
        /// An account at the source: one person has one there, as far as any rule is concerned.
        ACCOUNT,
        /// A browser or device whose person is not known; one person may have many.
        ANONYMOUS,
        /// Known by nothing but an e-mail address, as in a mail archive.
        EMAIL,
        /// A nick seen through a bridge; one person may have many.
        NICK;

        /// Whether two of them at one source may be the same person without anybody saying so.
        public boolean mayRepeat() {
            return this == ANONYMOUS || this == NICK;
        }
    }
}
