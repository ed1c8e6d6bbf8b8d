package io.barnraiser.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The program as operators run it: a process of its own, started from its jar.
final class ServerProcess implements AutoCloseable {

    private static final Path JAR = Path.of("server", "target", "barnraiser.jar");

    private final Process process;
    private final URI address;
    private final Duration startedIn;

    private ServerProcess(Process process, URI address, Duration startedIn) {
        this.process = process;
        this.address = address;
        this.startedIn = startedIn;
    }

    /// Starts a server on {@code store} with further JVM flags, and returns when it serves.
    static ServerProcess start(Store store, List<String> jvm) {
        int port = freePort();
        URI address = URI.create("http://127.0.0.1:" + port);
        List<String> command = java(jvm);
        command.addAll(List.of("serve", "--data", store.folder().resolve("data").toString(), "--port", "" + port));
        store.url().ifPresent(url -> command.addAll(List.of("--database-url", url)));
        try {
            long begun = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(store.folder().resolve("server.log").toFile())
                    .start();
            awaitHealth(process, address, store.folder().resolve("server.log"));
            return new ServerProcess(process, address, Duration.ofNanos(System.nanoTime() - begun));
        } catch (IOException e) {
            throw new IllegalStateException("the server could not be started", e);
        }
    }

    /// Runs another command of the program on {@code store} and returns what it printed on standard output.
    static String run(Store store, String... arguments) {
        List<String> command = java(List.of());
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", store.folder().resolve("data").toString()));
        store.url().ifPresent(url -> command.addAll(List.of("--database-url", url)));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String out = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", arguments) + " ended with " + process.exitValue());
            }
            return out.strip();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> java(List<String> jvm) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Xmx2g");
        command.addAll(jvm);
        // Within a test there may be no jar yet, but there is a class path.
        command.addAll(
                Files.exists(JAR)
                        ? List.of("-jar", JAR.toString())
                        : List.of(
                                "-cp",
                                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                                "io.barnraiser.server.Main"));
        return command;
    }

    URI address() {
        return address;
    }

    /// From the start of the process to the first 200 of {@code /health}.
    Duration startedIn() {
        return startedIn;
    }

    /// Memory that the process holds now, in MiB (resident set, from the operating system).
    long residentMebibytes() {
        try {
            return Files.readAllLines(Path.of("/proc", "" + process.pid(), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Kills it as a power cut would, with no chance to tidy up.
    void kill() {
        process.destroyForcibly();
        await();
    }

    @Override
    public void close() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitHealth(Process process, URI address, Path log) throws IOException {
        HttpRequest health = HttpRequest.newBuilder(address.resolve("/health")).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            long deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
            while (System.nanoTime() < deadline && process.isAlive()) {
                try {
                    if (client.send(health, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    Thread.onSpinWait();
                }
                process.waitFor(5, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("the server did not come up:\n" + Files.readString(log));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
