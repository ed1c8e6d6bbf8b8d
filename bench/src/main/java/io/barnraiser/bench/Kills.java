package io.barnraiser.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Kills the server again and again at random moments while it takes events, and counts afterwards what became of those
/// that it had acknowledged. What was not acknowledged is sent again, as an SDK does.
final class Kills {

    private static final int BATCH = 50;
    private static final int SENDERS = 4;
    private static final int MEMBERS = 500;
    private static final int LONGEST_LIFE_MILLIS = 1_500;

    private final Store store;
    private final Random random;
    private final String basic;
    private final List<Sender> senders = new ArrayList<>();

    private Kills(Store store, String key, long seed) {
        this.store = store;
        this.random = new Random(seed);
        this.basic = Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < SENDERS; i++) {
            senders.add(new Sender(i));
        }
    }

    /// What was found in the end.
    ///
    /// @param acknowledged events that the server said it had
    /// @param lost those of them that are not in the log
    /// @param duplicated rows of the log beyond one an event
    /// @param miscounted by how many the counts of the source differ from the rows of the log
    record Outcome(int kills, long acknowledged, long lost, long duplicated, long miscounted) {

        boolean isClean() {
            return lost == 0 && duplicated == 0 && miscounted == 0;
        }
    }

    /// Kills a server on {@code store} {@code times} times.
    static Outcome run(Store store, int times, long seed) {
        String key = Program.run(store, "key", "add", "--kind", "write", "--name", "Kills");
        Kills kills = new Kills(store, key, seed);
        for (int i = 0; i < times; i++) {
            try (ServerProcess server = ServerProcess.start(store, List.of())) {
                kills.sendUntil(server, true);
            }
        }
        try (ServerProcess server = ServerProcess.start(store, List.of())) {
            kills.sendUntil(server, false);
        }
        return kills.count(times);
    }

    /// Sends from several threads, until the server is killed, or until each has sent one batch more. Three lives of
    /// four count from the first acknowledgement, so that the kill falls among many; the others end at any time.
    private void sendUntil(ServerProcess server, boolean kill) {
        AtomicBoolean dead = new AtomicBoolean();
        CountDownLatch first = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(SENDERS);
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            List<Future<?>> done = new ArrayList<>();
            for (Sender sender : senders) {
                done.add(threads.submit(() -> {
                    do {
                        if (sender.send(client, server.address(), basic)) {
                            first.countDown();
                        }
                    } while (kill && !dead.get());
                }));
            }
            if (kill) {
                if (random.nextInt(4) > 0) {
                    first.await(20, TimeUnit.SECONDS);
                }
                TimeUnit.MILLISECONDS.sleep(1 + random.nextInt(LONGEST_LIFE_MILLIS));
                server.kill();
                dead.set(true);
            }
            for (Future<?> future : done) {
                future.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Outcome count(int kills) {
        Recount recount = Recount.of(store);
        Set<String> acknowledged = new HashSet<>();
        senders.forEach(sender -> acknowledged.addAll(sender.acknowledged));
        return new Outcome(
                kills,
                acknowledged.size(),
                recount.lost(acknowledged),
                recount.doubled(),
                Math.abs(recount.accepted() - recount.rows()) + Math.abs(recount.records() - recount.rows()));
    }

    /// Sends its batches one after the other; one that was not acknowledged is sent again.
    private static final class Sender {
        private final String prefix;
        private final Batches batches;
        private final Set<String> acknowledged = new HashSet<>();
        private String body = "";
        private long sent;

        Sender(int number) {
            this.prefix = "kill" + number;
            this.batches = new Batches(number, prefix, MEMBERS);
        }

        /// Whether it was acknowledged.
        boolean send(HttpClient client, URI address, String basic) {
            if (body.isEmpty()) {
                body = batches.next(BATCH);
            }
            HttpRequest request = HttpRequest.newBuilder(address.resolve("/v1/batch"))
                    .header("Authorization", "Basic " + basic)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body))
                    .build();
            try {
                if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    for (int i = 0; i < BATCH; i++) {
                        acknowledged.add(prefix + "-" + sent++);
                    }
                    body = "";
                    return true;
                }
            } catch (IOException e) {
                // It died under our hands. The batch is kept and sent again.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return false;
        }
    }
}
