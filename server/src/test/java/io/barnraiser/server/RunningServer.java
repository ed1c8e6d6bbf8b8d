package io.barnraiser.server;

import io.barnraiser.platform.web.Route;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A whole server in this process, on a free port, for tests that meet it from outside as people and programs do.
public final class RunningServer implements AutoCloseable {

    private final Installation installation;
    private final Barnraiser server;

    private RunningServer(Installation installation, Barnraiser server) {
        this.installation = installation;
        this.server = server;
    }

    /// Starts a server on an installation in {@code folder}, which is made when it is not there.
    public static RunningServer start(Path folder, Map<String, String> settings) {
        Installation installation = Installations.make(folder, settings);
        return new RunningServer(installation, Barnraiser.start(installation));
    }

    /// Where it answers.
    public URI address() {
        return server.address();
    }

    /// Where the owner's account is made.
    public URI setUpLink() {
        return server.setUpLink().orElseThrow(() -> new IllegalStateException("the installation has an owner already"));
    }

    /// Every route of all features.
    public List<Route> routes() {
        try (Wings wings = new Wings(installation, "routes", server::address)) {
            List<Route> routes = new ArrayList<>();
            wings.features().forEach(feature -> routes.addAll(feature.routes()));
            return routes;
        }
    }

    /// Runs a command on the same installation, beside the server, and returns what it printed.
    ///
    /// @throws AssertionError with what the command said, when it fails
    public String run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", installation.folder().toString()));
        Shell shell = new Shell();
        if (shell.run(all.toArray(String[]::new)) != 0) {
            throw new AssertionError(String.join(" ", all) + ": " + shell.err());
        }
        return shell.out().strip();
    }

    @Override
    public void close() {
        server.close();
        installation.close();
    }
}
