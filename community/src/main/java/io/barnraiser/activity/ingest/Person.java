package io.barnraiser.activity.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A person as a source knows them.
///
/// @param externalId the source's id of the person: what stays when they change their name
/// @param kind what that id is
/// @param handle the name they are addressed by ({@code @handle}), without the sign
/// @param name the name they show
/// @param email their address
/// @param emailVouched whether the source has proved that the address is theirs (they sign in with it, say)
/// @param url their page at the source
/// @param traits whatever else they or the source said of them, by name
/// @param keys their ids in other systems
/// @param standing whether they are an ordinary member, staff or a program, as far as the source knows
public record Person(
        String externalId,
        Kind kind,
        Optional<String> handle,
        Optional<String> name,
        Optional<String> email,
        boolean emailVouched,
        Optional<String> url,
        Map<String, String> traits,
        List<ExternalKey> keys,
        Standing standing) {

    /// What the id of a person is.
    public enum Kind {
        /// An account at the source.
        ACCOUNT,
        /// A browser or a device of which nobody has said yet whose it is.
        ANONYMOUS,
        /// An e-mail address.
        EMAIL,
        /// A name that anybody may take, as in a chat.
        NICK
    }

    /// What the source knows about what sort of member this is.
    public enum Standing {
        MEMBER,
        STAFF,
        BOT
    }

    public Person {
        traits = Map.copyOf(traits);
        keys = List.copyOf(keys);
    }

    /// A person with an account at the source.
    public static Builder account(String externalId) {
        return new Builder(externalId, Kind.ACCOUNT);
    }

    /// A person of the given kind.
    public static Builder of(Kind kind, String externalId) {
        return new Builder(externalId, kind);
    }

    /// Puts a person together. Blank values count as not said.
    public static final class Builder {
        private final String externalId;
        private final Kind kind;
        private Optional<String> handle = Optional.empty();
        private Optional<String> name = Optional.empty();
        private Optional<String> email = Optional.empty();
        private boolean emailVouched;
        private Optional<String> url = Optional.empty();
        private final Map<String, String> traits = new LinkedHashMap<>();
        private final List<ExternalKey> keys = new ArrayList<>();
        private Standing standing = Standing.MEMBER;

        private Builder(String externalId, Kind kind) {
            this.externalId = externalId;
            this.kind = kind;
        }

        /// The name they are addressed by, without the sign.
        public Builder handle(String value) {
            handle = Values.said(value);
            return this;
        }

        /// The name they show.
        public Builder name(String value) {
            name = Values.said(value);
            return this;
        }

        /// An address that somebody stated.
        public Builder email(String value) {
            email = Values.said(value);
            return this;
        }

        /// An address that the source has proved.
        public Builder vouchedEmail(String value) {
            email = Values.said(value);
            emailVouched = email.isPresent();
            return this;
        }

        /// Their page at the source.
        public Builder url(String value) {
            url = Values.said(value);
            return this;
        }

        /// Something else that was said of them.
        public Builder trait(String trait, String value) {
            Values.said(value).ifPresent(said -> traits.put(trait, said));
            return this;
        }

        /// Their id in another system.
        public Builder key(ExternalKey key) {
            keys.add(key);
            return this;
        }

        /// What sort of member the source takes them for.
        public Builder standing(Standing value) {
            standing = value;
            return this;
        }

        public Person build() {
            return new Person(externalId, kind, handle, name, email, emailVouched, url, traits, keys, standing);
        }
    }
}
