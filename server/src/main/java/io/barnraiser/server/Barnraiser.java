package io.barnraiser.server;

import io.barnraiser.guide.tour.Tour;
import io.barnraiser.platform.job.Task;
import io.barnraiser.platform.web.AccessListener;
import io.barnraiser.platform.web.Route;
import io.barnraiser.platform.web.WebConfig;
import io.barnraiser.platform.web.WebServer;
import io.barnraiser.server.config.ServerConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// A running server: the features of one installation behind a web server, and their jobs.
final class Barnraiser implements AutoCloseable {

    private static final Duration DRAIN = Duration.ofSeconds(20);

    private final Wings wings;
    private final WebServer web;
    private final ServerConfig config;

    private Barnraiser(Wings wings, WebServer web, ServerConfig config) {
        this.wings = wings;
        this.web = web;
        this.config = config;
    }

    /// Starts everything and returns when it takes requests.
    static Barnraiser start(Installation installation) {
        return start(installation, Optional.empty());
    }

    /// As the other {@code start}.
    ///
    /// @param tour what visitors are led through, where the brand is made up
    static Barnraiser start(Installation installation, Optional<Tour> tour) {
        ServerConfig config = installation.configuration().server();
        AtomicReference<URI> address = new AtomicReference<>(address(config, config.port()));
        Wings wings = new Wings(installation, "server", address::get, tour);
        try {
            WebServer web = WebServer.start(
                    web(config, installation.folder()),
                    routes(installation, wings),
                    wings.account().gatekeeper(),
                    wings.templates(),
                    installation.clock(),
                    installation.random(),
                    listener(wings));
            address.set(address(config, web.port()));
            try {
                wings.start();
                wings.jobs().start(tasks(wings), DRAIN);
                return new Barnraiser(wings, web, config);
            } catch (RuntimeException e) {
                web.close();
                throw e;
            }
        } catch (RuntimeException e) {
            wings.close();
            throw e;
        }
    }

    /// What it runs.
    Wings wings() {
        return wings;
    }

    /// Where people find it.
    URI address() {
        return address(config, web.port());
    }

    /// Where the owner's account is made, while there is none. The link works once and replaces earlier ones.
    Optional<URI> setUpLink() {
        return wings.account().links().setUp().map(address()::resolve);
    }

    /// Takes no more requests, ends what is under way, and stops. The installation stays open.
    @Override
    public void close() {
        wings.hush();
        web.close();
        wings.close();
    }

    private static URI address(ServerConfig config, int port) {
        String host = switch (config.host()) {
            case "0.0.0.0", "::" -> "localhost";
            default -> config.host();
        };
        return config.publicUrl().orElseGet(() -> URI.create("http://%s:%d".formatted(host, port)));
    }

    private static List<Route> routes(Installation installation, Wings wings) {
        List<Route> routes = new ArrayList<>();
        wings.features().forEach(feature -> routes.addAll(feature.routes()));
        HealthApi health = new HealthApi(
                installation.database(),
                wings.metrics(),
                installation.configuration().server().metrics());
        routes.addAll(health.routes());
        routes.add(new OpenApi().route());
        return routes;
    }

    private static List<Task> tasks(Wings wings) {
        List<Task> tasks = new ArrayList<>();
        wings.features().forEach(feature -> tasks.addAll(feature.tasks()));
        return tasks;
    }

    private static AccessListener listener(Wings wings) {
        return (method, path, status, nanos) -> wings.metrics()
                .time(
                        "web.request",
                        "Requests by route and status.",
                        Duration.ofNanos(nanos),
                        "method",
                        method.name(),
                        "route",
                        path,
                        "status",
                        Integer.toString(status));
    }

    private static WebConfig web(ServerConfig config, Path folder) {
        try {
            Path uploads = Files.createDirectories(folder.resolve("upload"));
            return new WebConfig(
                    config.host(),
                    config.port(),
                    config.publicUrl(),
                    config.trustedProxies(),
                    uploads,
                    DRAIN,
                    Wings.LANGUAGES,
                    ZoneId.systemDefault());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
