package io.barnraiser.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/// A server in a process of its own.
///
/// @param startedIn from the start of the process to the first 200 of {@code /health}
record ServerProcess(Program program, URI address, Duration startedIn) implements AutoCloseable {

    /// Starts a server on {@code store} with further JVM flags, and returns when it serves.
    static ServerProcess start(Store store, List<String> jvm) {
        int port = freePort();
        URI address = URI.create("http://127.0.0.1:" + port);
        long begun = System.nanoTime();
        Program program = Program.start(store, jvm, List.of("serve", "--port", "" + port));
        awaitHealth(program, address);
        return new ServerProcess(program, address, Duration.ofNanos(System.nanoTime() - begun));
    }

    /// Memory that the process holds now, in MiB (resident set, from the operating system).
    long residentMebibytes() {
        return program.mebibytes("VmRSS");
    }

    /// Processor time that it has used since it began, of all its threads, in the program and in the system.
    Duration processorTime() {
        return program.process().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// Kills it as a power cut would, with no chance to tidy up.
    void kill() {
        program.kill();
    }

    @Override
    public void close() {
        program.stop();
    }

    private static void awaitHealth(Program program, URI address) {
        HttpRequest health = HttpRequest.newBuilder(address.resolve("/health")).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            long deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
            while (System.nanoTime() < deadline && program.isAlive()) {
                if (isHealthy(client, health)) {
                    return;
                }
                program.hasEnded(5);
            }
        }
        program.kill();
        throw new IllegalStateException("the server did not come up:\n" + program.said());
    }

    private static boolean isHealthy(HttpClient client, HttpRequest health) {
        try {
            return client.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
