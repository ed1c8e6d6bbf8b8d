package io.barnraiser.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;

/// A real server in this process, on a free port, for tests of routes. Close it.
///
/// ```java
/// try (TestServer server = TestServer.start(feature.routes())) {
///     server.gatekeeper().letInWith("members:read");
///     assertThat(server.client().get("/desk/members").status()).isEqualTo(200);
/// }
/// ```
public final class TestServer implements AutoCloseable {

    private final WebServer server;
    private final TestGatekeeper gatekeeper;
    private final Path folder;

    private TestServer(WebServer server, TestGatekeeper gatekeeper, Path folder) {
        this.server = server;
        this.gatekeeper = gatekeeper;
        this.folder = folder;
    }

    /// A server without pages.
    public static TestServer start(List<Route> routes) {
        return start(routes, new PlainRenderer());
    }

    /// A server with pages.
    public static TestServer start(List<Route> routes, Renderer renderer) {
        return start(routes, renderer, Clock.systemUTC());
    }

    /// A server with pages and a clock of the test's own.
    public static TestServer start(List<Route> routes, Renderer renderer, InstantSource clock) {
        TestGatekeeper gatekeeper = new TestGatekeeper();
        return start(routes, renderer, clock, gatekeeper, gatekeeper);
    }

    /// A server with a gatekeeper of the test's own; the one of {@link #gatekeeper} then has nothing to say.
    public static TestServer start(List<Route> routes, Renderer renderer, InstantSource clock, Gatekeeper own) {
        return start(routes, renderer, clock, own, new TestGatekeeper());
    }

    private static TestServer start(
            List<Route> routes, Renderer renderer, InstantSource clock, Gatekeeper asked, TestGatekeeper gatekeeper) {
        try {
            Path folder = Files.createTempDirectory("test-server");
            WebServer server = WebServer.start(
                    WebConfig.local(0, folder),
                    routes,
                    asked,
                    renderer,
                    clock,
                    new SecureRandom(),
                    AccessListener.NONE);
            return new TestServer(server, gatekeeper, folder);
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }

    /// Says whom the server lets in.
    public TestGatekeeper gatekeeper() {
        return gatekeeper;
    }

    /// The port that the server listens on.
    public int port() {
        return server.port();
    }

    /// Where uploads wait while they are read.
    public Path folder() {
        return folder;
    }

    /// A new client with no cookies but its own.
    public TestClient client() {
        return new TestClient("http://127.0.0.1:" + port(), gatekeeper);
    }

    @Override
    public void close() {
        server.close();
    }
}
