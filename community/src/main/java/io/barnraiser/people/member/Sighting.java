package io.barnraiser.people.member;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A person as a source speaks of them at one time: what the ingest pipeline hands in. What is absent is not known, and
/// takes nothing away.
///
/// @param sourceId the number of the source
/// @param externalId what the source calls the person; from 1 to 300 characters
/// @param kind what sort of identity it is
/// @param handle the short name
/// @param name the full name
/// @param email the address
/// @param emailVouched whether a source that we trust proved the address
/// @param url the page of the person there
/// @param traits further things stated of the person
/// @param keys ids of the person in other systems
/// @param standing set where the source knows it for staff or a bot
/// @param statedAt when it was stated: the newer statement wins, an older one only fills in what is missing
public record Sighting(
        long sourceId,
        String externalId,
        Identity.Kind kind,
        Optional<String> handle,
        Optional<String> name,
        Optional<String> email,
        boolean emailVouched,
        Optional<String> url,
        Map<String, String> traits,
        List<ExternalKey> keys,
        Optional<Standing> standing,
        Instant statedAt) {

    public Sighting {
        handle = handle.map(String::strip).filter(text -> !text.isEmpty());
        name = name.map(String::strip).filter(text -> !text.isEmpty());
        email = email.map(String::strip).filter(text -> !text.isEmpty());
        url = url.map(String::strip).filter(text -> !text.isEmpty());
        traits = Map.copyOf(traits);
        keys = List.copyOf(keys);
    }

    /// Starts a sighting with what every one has.
    public static Builder of(long sourceId, String externalId, Identity.Kind kind, Instant statedAt) {
        return new Builder(sourceId, externalId, kind, statedAt);
    }

    /// Adds what is known beyond the id.
    public static final class Builder {
        private final long sourceId;
        private final String externalId;
        private final Identity.Kind kind;
        private final Instant statedAt;
        private @Nullable String handle;
        private @Nullable String name;
        private @Nullable String email;
        private boolean emailVouched;
        private @Nullable String url;
        private Map<String, String> traits = Map.of();
        private List<ExternalKey> keys = List.of();
        private @Nullable Standing standing;

        private Builder(long sourceId, String externalId, Identity.Kind kind, Instant statedAt) {
            this.sourceId = sourceId;
            this.externalId = externalId;
            this.kind = kind;
            this.statedAt = statedAt;
        }

        /// The short name.
        public Builder handle(String value) {
            handle = value;
            return this;
        }

        /// The full name.
        public Builder name(String value) {
            name = value;
            return this;
        }

        /// The address, and whether it was proved.
        public Builder email(String value, boolean vouched) {
            email = value;
            emailVouched = vouched;
            return this;
        }

        /// The page of the person.
        public Builder url(String value) {
            url = value;
            return this;
        }

        /// Further things stated of the person.
        public Builder traits(Map<String, String> values) {
            traits = values;
            return this;
        }

        /// Ids in other systems.
        public Builder keys(ExternalKey... values) {
            keys = List.of(values);
            return this;
        }

        /// Staff or a bot.
        public Builder standing(Standing value) {
            standing = value;
            return this;
        }

        /// The sighting.
        public Sighting build() {
            return new Sighting(
                    sourceId,
                    externalId,
                    kind,
                    Optional.ofNullable(handle),
                    Optional.ofNullable(name),
                    Optional.ofNullable(email),
                    emailVouched,
                    Optional.ofNullable(url),
                    traits,
                    keys,
                    Optional.ofNullable(standing),
                    statedAt);
        }
    }
}
