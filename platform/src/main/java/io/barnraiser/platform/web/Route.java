package io.barnraiser.platform.web;

import java.util.Optional;

/// One door of the server: which requests it takes, who may pass, and what answers.
///
/// @param path begins with a slash; {@code {name}} stands for one step of the path, {@code <name>} for the whole rest
/// @param permission what the viewer must be allowed to do; {@link Permission#PUBLIC} where everybody may
/// @param bodyLimit the most bytes a body may have, after inflation; one more is answered with 413
/// @param trust how an unsafe request proves that nobody else's page sent it
/// @param limit how often one address may come; empty for no limit
public record Route(
        Method method,
        String path,
        Permission permission,
        Handler handler,
        long bodyLimit,
        Trust trust,
        Optional<RateLimit> limit) {

    /// What a route takes when it does not say: enough for every form, too little to hurt.
    public static final long DEFAULT_BODY_LIMIT = 256 * 1024L;

    /// How an unsafe request proves that nobody else's page sent it.
    public enum Trust {
        /// By the token of the viewer's session and by what the browser says of its origin. Keys need no token.
        BROWSER,
        /// By a signature or a key over the body, which the handler itself verifies.
        SIGNED
    }

    public Route {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("A path begins with a slash: " + path);
        }
        if (bodyLimit < 0) {
            throw new IllegalArgumentException("A body limit is not negative: " + bodyLimit);
        }
    }

    /// A route with the limits that suit a form.
    public Route(Method method, String path, Permission permission, Handler handler) {
        this(method, path, permission, handler, DEFAULT_BODY_LIMIT, Trust.BROWSER, Optional.empty());
    }

    /// A route that reads.
    public static Route get(String path, Permission permission, Handler handler) {
        return new Route(Method.GET, path, permission, handler);
    }

    /// A route that does something.
    public static Route post(String path, Permission permission, Handler handler) {
        return new Route(Method.POST, path, permission, handler);
    }

    /// A route that puts a thing in its place.
    public static Route put(String path, Permission permission, Handler handler) {
        return new Route(Method.PUT, path, permission, handler);
    }

    /// A route that takes a thing away.
    public static Route delete(String path, Permission permission, Handler handler) {
        return new Route(Method.DELETE, path, permission, handler);
    }

    /// This route with bodies (an upload counts whole) of up to {@code bytes}.
    public Route accepting(long bytes) {
        return new Route(method, path, permission, handler, bytes, trust, limit);
    }

    /// This route with another proof of where a request comes from.
    public Route trusting(Trust other) {
        return new Route(method, path, permission, handler, bodyLimit, other, limit);
    }

    /// This route with a limit on how often one address may come.
    public Route limited(RateLimit most) {
        return new Route(method, path, permission, handler, bodyLimit, trust, Optional.of(most));
    }
}
