package io.barnraiser.people.match;

import io.barnraiser.people.member.Identity;
import io.barnraiser.people.member.MemberId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// One of two people side by side.
///
/// @param member who it is now
/// @param name the member's name
/// @param found the identity that the suggestion is about
/// @param identities all of the member's, with the places that know them
/// @param activities what all of them did, by count
public record Side(MemberId member, String name, Identity found, List<Place> identities, long activities) {

    public Side {
        identities = List.copyOf(identities);
    }

    /// An identity and where it is known.
    ///
    /// @param source the name of the source
    public record Place(Identity identity, String source) {

        /// What this place calls the person, most telling first.
        public String words() {
            return joined(List.of(identity.name(), handle(), identity.email()));
        }

        /// Where this is, and what the place knows besides the name.
        public String note() {
            return joined(List.of(Optional.of(source), handle(), identity.email()));
        }

        private Optional<String> handle() {
            return identity.handle().map(handle -> "@" + handle);
        }

        private static String joined(List<Optional<String>> words) {
            return words.stream()
                    .flatMap(Optional::stream)
                    .filter(word -> !word.isBlank())
                    .distinct()
                    .collect(Collectors.joining(" · "));
        }
    }
}
