package io.barnraiser.bench;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How many events a second the program takes over HTTP, each durable and idempotent when it is answered, beside what
/// the same database takes of the same rows with nothing around it.
final class IngestBench {

    private static final int BATCH = 100;

    /// Each sends its next batch when the one before was answered: one says how long a batch takes by itself, many how
    /// much the program takes.
    private static final List<Integer> SENDERS = List.of(1, 4, 16);

    private static final int MEMBERS = 100_000;

    private IngestBench() {}

    static void run(Options options) {
        int events = options.size(400_000);
        System.out.printf(
                Locale.ROOT,
                "ingest: %,d events in batches of %d after as many to warm up, senders on the same machine, %,d known members, 5 %% of the events by new visitors%n",
                events,
                BATCH,
                MEMBERS);
        for (String name : options.databases()) {
            List<Limit> limits = new ArrayList<>();
            for (int senders : SENDERS) {
                int size = BATCH * senders;
                limits.add(Limit.of(name, "a commit of " + size, store -> RawInserts.perSecond(store, events, size)));
                if (name.equals("postgresql")) {
                    limits.add(Limit.of(
                            name,
                            "a commit of " + size + " by batched inserts",
                            store -> RawInserts.batchedPerSecond(store, events, size)));
                }
            }
            try (Store store = Store.open(name)) {
                measure(store, events, limits);
            }
        }
    }

    /// What the database takes with nothing around it.
    private record Limit(String way, double rate) {

        static Limit of(String database, String way, ToDoubleFunction<Store> measured) {
            try (Store store = Store.open(database)) {
                return new Limit(way, measured.applyAsDouble(store));
            }
        }

        String shown(double rate) {
            return String.format(Locale.ROOT, "%n  %.0f %% of %,.0f/s %s", 100 * rate / this.rate, this.rate, way);
        }
    }

    private static void measure(Store store, int events, List<Limit> limits) {
        String key = Program.run(store, "key", "add", "--kind", "write", "--name", "Bench");
        try (ServerProcess server = ServerProcess.start(store, List.of())) {
            introduce(server.address(), key);
            send(server.address(), key, "warm", new Load(events, 4), new Latencies(events));
            for (int senders : SENDERS) {
                measure(store.name(), server, key, new Load(events, senders), limits);
            }
        }
    }

    /// How many events are sent, and by how many threads.
    private record Load(int events, int senders) {}

    private static void measure(String name, ServerProcess server, String key, Load load, List<Limit> limits) {
        Latencies latencies = new Latencies(load.events());
        Duration before = server.processorTime();
        long nanos = send(server.address(), key, "run" + load.senders(), load, latencies);
        Duration used = server.processorTime().minus(before);
        double events = (double) latencies.count() * BATCH;
        double rate = events / (nanos / 1e9);
        System.out.printf(
                Locale.ROOT,
                "%-11s %2d senders %,9.0f events/s; a batch: %s; %.1f ms of processor a 1,000 events; resident %d MiB%s%n",
                name,
                load.senders(),
                rate,
                latencies.shown(),
                used.toNanos() / 1e6 / (events / 1000),
                server.residentMebibytes(),
                limits.stream().map(limit -> limit.shown(rate)).collect(joining()));
    }

    /// Sends whole batches, each sender as many, up to the {@code load} from several threads, and returns how many
    /// nanoseconds it took until all were
    /// acknowledged. What is sent is written beforehand, so that the sender takes as little of the machine as it
    /// can.
    private static long send(URI address, String key, String prefix, Load load, Latencies latencies) {
        List<List<byte[]>> bodies = new ArrayList<>();
        for (int sender = 0; sender < load.senders(); sender++) {
            Batches batches = new Batches(sender, prefix + "-" + sender, MEMBERS);
            bodies.add(Stream.generate(() -> batches.next(BATCH).getBytes(StandardCharsets.UTF_8))
                    .limit(load.events() / load.senders() / BATCH)
                    .toList());
        }
        return send(address, key, bodies, latencies);
    }

    /// Makes all members known, as they are to a shop that has run for a while.
    private static void introduce(URI address, String key) {
        List<byte[]> bodies = IntStream.range(0, MEMBERS / BATCH)
                .mapToObj(batch -> Batches.profiles(batch * BATCH, BATCH).getBytes(StandardCharsets.UTF_8))
                .toList();
        send(address, key, List.of(bodies), new Latencies(MEMBERS));
    }

    private static long send(URI address, String key, List<List<byte[]>> bodies, Latencies latencies) {
        try (ExecutorService senders = Executors.newFixedThreadPool(bodies.size())) {
            long begun = System.nanoTime();
            List<Future<?>> done = new ArrayList<>();
            for (List<byte[]> own : bodies) {
                done.add(senders.submit(() -> {
                    post(address, key, own, latencies);
                    return own;
                }));
            }
            for (Future<?> future : done) {
                future.get();
            }
            return System.nanoTime() - begun;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void post(URI address, String key, List<byte[]> bodies, Latencies latencies) throws IOException {
        try (Sender sender = new Sender(address, key)) {
            for (byte[] body : bodies) {
                long begun = System.nanoTime();
                int status = sender.post(body);
                latencies.add(System.nanoTime() - begun);
                if (status != 200) {
                    throw new IllegalStateException("answered " + status);
                }
            }
        }
    }
}
