package io.barnraiser.platform.web;

import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.Problem;
import java.net.URI;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Keeps other sites' pages from acting in a viewer's name: what the browser says of where a request comes from, and a
/// token that only our own pages know (OWASP: synchroniser token; for visitors without a session a double-submit
/// cookie). Tokens are masked anew on every page, so that compression tells nothing of the secret (BREACH).
final class Csrf {

    static final String COOKIE = "visit";
    static final String FIELD = "csrf";
    static final String HEADER = "X-CSRF-Token";
    private static final int SECRET_BYTES = 24;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private Csrf() {}

    /// Throws 403 unless {@code request} may change something. Answers nothing for safe methods, keys and signed
    /// routes.
    static void check(Request request) {
        if (!request.route().method().isUnsafe()
                || request.route().trust() == Route.Trust.SIGNED
                || request.viewer().kind() == Viewer.Kind.KEY) {
            return;
        }
        if (!isSameOrigin(request)) {
            throw refusal("The request came from another site's page.");
        }
        Optional<String> sent =
                request.header(HEADER).or(() -> request.isForm() ? request.form(FIELD) : Optional.empty());
        if (sent.isEmpty() || !matches(request.csrfSecret(), sent.get())) {
            throw refusal(
                    "The page was open for too long, or cookies are switched off. Load the page again and repeat.");
        }
    }

    static String secret(RandomGenerator random) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return ENCODER.encodeToString(bytes);
    }

    static boolean isSecret(String value) {
        return value.matches("[A-Za-z0-9_-]{32}");
    }

    static String mask(String secret, RandomGenerator random) {
        byte[] plain = secret.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] pad = new byte[plain.length];
        random.nextBytes(pad);
        byte[] masked = new byte[plain.length * 2];
        for (int i = 0; i < plain.length; i++) {
            masked[i] = pad[i];
            masked[plain.length + i] = (byte) (plain[i] ^ pad[i]);
        }
        return ENCODER.encodeToString(masked);
    }

    static boolean matches(String secret, String token) {
        byte[] masked;
        try {
            masked = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notOurs) {
            return false;
        }
        byte[] plain = new byte[masked.length / 2];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = (byte) (masked[i] ^ masked[plain.length + i]);
        }
        return plain.length > 0
                && MessageDigest.isEqual(plain, secret.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static boolean isSameOrigin(Request request) {
        Optional<String> site = request.header("Sec-Fetch-Site");
        if (site.isPresent()) {
            return site.get().equals("same-origin") || site.get().equals("none");
        }
        Optional<String> origin = request.header("Origin");
        return origin.isEmpty() || authority(origin.get()).equals(ownAuthority(request));
    }

    private static Optional<String> ownAuthority(Request request) {
        return request.config().publicUrl().map(URI::getRawAuthority).or(() -> request.header("Host"));
    }

    private static Optional<String> authority(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException notAnOrigin) {
            return Optional.empty();
        }
    }

    private static RuntimeException refusal(String why) {
        return Problem.of(ErrorCode.FORBIDDEN, "Not from our own page", why).exception();
    }
}
