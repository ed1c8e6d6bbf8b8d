package io.barnraiser.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The program as operators run it: a process of its own, started from its jar with the flags of the launcher.
record Program(Process process, Path log) {

    /// As the launcher writes it: the cache is for the jar at this place.
    private static final Path JAR =
            Path.of("server", "target", "barnraiser.jar").toAbsolutePath();

    /// As in the launcher, and the cache is made with them: they must be the same.
    static final List<String> FLAGS = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-Xms48m",
            "-Xmn32m",
            "-XX:TrimNativeHeapInterval=5000",
            "-Xss512k",
            "-Xlog:disable",
            "-Xlog:all=error:stderr");

    /// Starts a command on {@code store}; what it says goes into a file.
    static Program start(Store store, List<String> jvm, List<String> arguments) {
        Path log = store.folder().resolve(arguments.getFirst() + ".log");
        try {
            Process process = builder(store, jvm, arguments)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return guarded(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException("the program could not be started", e);
        }
    }

    /// Runs a command on {@code store} to its end and returns what it printed on standard output.
    static String run(Store store, String... arguments) {
        Path log = store.folder().resolve(arguments[0] + ".log");
        try {
            Process process = builder(store, List.of(), List.of(arguments))
                    .redirectError(log.toFile())
                    .start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            guarded(process, log).end(0);
            return out.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessBuilder builder(Store store, List<String> jvm, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(jvm);
        // Within a test there may be no jar yet, but there is a class path.
        command.addAll(
                Files.exists(JAR)
                        ? List.of("-jar", JAR.toString())
                        : List.of(
                                "-cp",
                                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                                "io.barnraiser.server.Main"));
        command.addAll(arguments);
        command.addAll(List.of("--data", store.data().toString()));
        store.url().ifPresent(url -> command.addAll(List.of("--database-url", url)));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        return builder;
    }

    /// It does not outlive the benchmark.
    private static Program guarded(Process process, Path log) {
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new Program(process, log);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// Waits for its end, which must be with {@code code}.
    void end(int code) {
        try {
            if (process.waitFor() != code) {
                throw new IllegalStateException("the program ended with " + process.exitValue() + ":\n" + said());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Waits for its end, at most so long. Returns whether it has ended.
    boolean hasEnded(long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Kills it as a power cut would, with no chance to tidy up.
    void kill() {
        process.destroyForcibly();
        hasEnded(60_000);
    }

    /// Asks it to end, and kills it when it does not.
    void stop() {
        process.destroy();
        if (!hasEnded(60_000)) {
            kill();
        }
    }

    /// What it wrote into its file.
    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A figure of the operating system on its memory, in MiB: {@code VmRSS} now, {@code VmHWM} at its highest; 0
    /// once it has ended.
    long mebibytes(String figure) {
        try {
            return Files.readAllLines(Path.of("/proc", "" + process.pid(), "status")).stream()
                    .filter(line -> line.startsWith(figure + ":"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }
}
