package io.barnraiser.server;

import io.barnraiser.platform.config.SettingSources;
import io.barnraiser.server.config.Configuration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/// Starts a server in a folder of its own, looks at a few pages and stops: what the cache that makes starts quick is
/// made from.
@Command(name = "warm-up", hidden = true, description = "Starts a throw-away server, for making the start-up cache.")
final class WarmUpCommand implements Runnable {

    private static final List<String> PAGES =
            List.of("/health", "/ready", "/metrics", "/", "/sign-in", "/desk/members", "/v1/batch", "/nowhere");

    @Override
    public void run() {
        try {
            Path folder = Files.createTempDirectory("barnraiser-warm-up-");
            try {
                visit(folder);
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void visit(Path folder) throws IOException {
        Map<String, String> flags = Map.of("server.port", "0");
        Configuration configuration = Configuration.read(new SettingSources(Map.of(), Map.of(), flags));
        try (Installation installation = Installation.open(folder, configuration);
                ServerLock lock = ServerLock.take(folder);
                Barnraiser server = Barnraiser.start(installation);
                HttpClient client = HttpClient.newHttpClient()) {
            for (int round = 0; lock.isHeld() && round < 20; round++) {
                for (String page : PAGES) {
                    HttpRequest request = HttpRequest.newBuilder(
                                    server.address().resolve(page))
                            .header("Accept", "text/html")
                            .build();
                    client.send(request, BodyHandlers.discarding());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
