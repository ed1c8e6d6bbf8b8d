package io.barnraiser.people.notice;

import io.barnraiser.people.consent.KeyedHash;
import io.barnraiser.people.consent.Purpose;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.platform.security.Digests;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Links by which the reader of a mail ends mails of its purpose without signing in. They are
/// signed and work for ever: an old mail must be able to end what it began.
final class StopLinks {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\.([a-z0-9-]{1,50})\\.([0-9a-f]{64})");

    private final KeyedHash hash;

    StopLinks(KeyedHash hash) {
        this.hash = hash;
    }

    /// Who wants to end what.
    record Wish(IdentityId identity, Purpose purpose) {}

    /// The path of the link.
    String path(IdentityId identity, Purpose purpose) {
        return "/stop/" + identity.value() + "." + purpose.name() + "." + signature(identity, purpose);
    }

    /// What a token stands for; empty where it was not made here.
    Optional<Wish> read(String token) {
        Matcher matcher = FORM.matcher(token);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<Purpose> purpose = Purpose.find(matcher.group(2));
        IdentityId identity = new IdentityId(Long.parseLong(matcher.group(1)));
        return purpose.filter(found -> Digests.same(signature(identity, found), matcher.group(3)))
                .map(found -> new Wish(identity, found));
    }

    private String signature(IdentityId identity, Purpose purpose) {
        return hash.of("stop", identity.value() + "\n" + purpose.name());
    }
}
