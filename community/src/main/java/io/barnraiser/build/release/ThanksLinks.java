package io.barnraiser.build.release;

import io.barnraiser.platform.security.Digests;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Addresses that only the one who was thanked knows: they open the page of one person and one release, without an
/// account. Made from a secret of the installation, so that none is kept.
final class ThanksLinks {

    static final String PATH = "/shaped/thanks/";

    /// Of the digest, as many hexadecimal digits as nobody can guess: 160 bits.
    private static final int DIGITS = 40;

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})-(\\d{1,18})-([0-9a-f]{40})");

    private final byte[] secret;

    ThanksLinks(byte[] secret) {
        this.secret = secret.clone();
    }

    /// Whom a link is for.
    record Holder(ReleaseId release, long identity) {}

    /// The address for somebody, from the root of the site.
    String path(ReleaseId release, long identity) {
        return PATH + release + "-" + identity + "-" + digest(release, identity);
    }

    /// Whom the last step of such an address is for; empty where it is none of ours.
    Optional<Holder> read(String token) {
        Matcher form = FORM.matcher(token);
        if (!form.matches()) {
            return Optional.empty();
        }
        ReleaseId release = new ReleaseId(Long.parseLong(form.group(1)));
        long identity = Long.parseLong(form.group(2));
        return Digests.same(form.group(3), digest(release, identity))
                ? Optional.of(new Holder(release, identity))
                : Optional.empty();
    }

    private String digest(ReleaseId release, long identity) {
        return Digests.hmacSha256(secret, "release " + release + " identity " + identity)
                .substring(0, DIGITS);
    }
}
