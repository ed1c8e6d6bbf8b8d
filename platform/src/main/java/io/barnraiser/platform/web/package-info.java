/// The web without a word of the domain: a {@link io.barnraiser.platform.web.Route} names method, path, permission and
/// handler; a {@link io.barnraiser.platform.web.Handler} turns a {@link io.barnraiser.platform.web.Request} into a
/// {@link io.barnraiser.platform.web.Response}; {@link io.barnraiser.platform.web.WebServer} does the rest.
///
/// Promises: no route is reached past the {@link io.barnraiser.platform.web.Gatekeeper}; no unsafe route is reached
/// from another site's page; no body grows past the limit of its route, before or after inflation; every answer carries
/// the security headers and a request id; every failure is answered as a {@link io.barnraiser.platform.error.Problem};
/// a closing server finishes what it has begun. Rendering is behind {@link io.barnraiser.platform.web.Renderer}, which
/// {@code platform.html} implements. Uses Javalin on Jetty (virtual threads), Jackson, and {@code platform.error}.
@NullMarked
package io.barnraiser.platform.web;

import org.jspecify.annotations.NullMarked;
