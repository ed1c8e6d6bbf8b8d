package io.barnraiser.bench.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// What one run of an engine took and answered.
///
/// @param processor seconds of CPU, of all threads
/// @param wall seconds by the clock
/// @param mebibytes the most memory that the process held, its reading of the edges too
/// @param answer what it found of each node, `[n]`
public record Measured(double processor, double wall, long mebibytes, double[] answer) {

    /// What an engine runs on.
    ///
    /// @param iterations of Leiden
    /// @param heap for engines in Java, such as "6g"
    /// @param patience for the process as a whole; it is stopped when that is over
    /// @param folder for files
    public record Setting(EdgeFile edges, int iterations, String heap, Duration patience, Path folder) {}

    /// Runs an engine in a process of its own.
    ///
    /// @param engine "own", "networkanalysis", "jgrapht" or "igraph"
    /// @return empty when the engine could not do it, or not in time: that is printed
    public static Optional<Measured> run(String engine, Algorithm algorithm, long seed, Setting setting) {
        Path folder = setting.folder();
        Path values = folder.resolve(engine + ".values");
        Path said = folder.resolve(engine + ".said");
        Path log = folder.resolve(engine + ".log");
        List<String> command = new ArrayList<>(engine.equals("igraph") ? python(folder) : java(engine, setting.heap()));
        String edges = setting.edges().path().toString();
        command.addAll(List.of(algorithm.name(), edges, values.toString(), "" + setting.iterations(), "" + seed));
        System.gc(); // gives back what judging the engine before took: this one may need the memory
        try {
            if (engine.equals("igraph")) {
                setting.edges().writeText();
            }
            Process process = new ProcessBuilder(command)
                    .redirectOutput(said.toFile())
                    .redirectError(log.toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            if (!process.waitFor(setting.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                System.out.printf(
                        "%s, %s: stopped after %d s of CPU, reading included%n",
                        algorithm.name().toLowerCase(Locale.ROOT),
                        engine,
                        process.info().totalCpuDuration().orElse(Duration.ZERO).toSeconds());
                process.destroyForcibly().waitFor();
                return Optional.empty();
            }
            if (process.exitValue() != 0) {
                List<String> lines = Files.readAllLines(log);
                System.out.printf(
                        "%s could not: %s%n", engine, String.join(" ", lines.subList(0, Math.min(2, lines.size()))));
                return Optional.empty();
            }
            String[] words = Files.readString(said).strip().split(" ");
            return Optional.of(new Measured(
                    Double.parseDouble(words[0]),
                    Double.parseDouble(words[1]),
                    Long.parseLong(words[2]),
                    answer(values)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static double[] answer(Path values) throws IOException {
        double[] answer = new double[(int) (Files.size(values) / Double.BYTES)];
        ByteBuffer.wrap(Files.readAllBytes(values))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asDoubleBuffer()
                .get(answer);
        return answer;
    }

    private static List<String> java(String engine, String heap) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx" + heap,
                // The rest is for what lives long: a few large arrays.
                "-XX:NewRatio=15",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                EngineProcess.class.getName(),
                engine);
    }

    /// The Python of the operating system, to which its igraph belongs.
    private static List<String> python(Path folder) {
        Path script = folder.resolve("igraph_engine.py");
        try (InputStream in = Measured.class.getResourceAsStream("igraph_engine.py")) {
            if (in == null) {
                throw new IllegalStateException("the script for igraph is missing");
            }
            Files.copy(in, script, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String python = Files.isExecutable(Path.of("/usr/bin/python3")) ? "/usr/bin/python3" : "python3";
        return List.of(python, script.toString());
    }
}
