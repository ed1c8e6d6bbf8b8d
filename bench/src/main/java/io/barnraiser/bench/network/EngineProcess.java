package io.barnraiser.bench.network;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// A process that measures one engine in Java once: reads the edges, runs the algorithm, writes the
/// values of the nodes (doubles, little-endian) and prints the seconds of CPU and of the wall clock that
/// the algorithm took, and the most memory that the process ever held, in MiB. The time that the compiler
/// and the garbage collector took meanwhile is part of it.
public final class EngineProcess {

    private EngineProcess() {}

    /// Takes the names of engine, algorithm, file of edges and file of values, the iterations and the seed.
    public static void main(String[] arguments) throws IOException {
        EdgeFile edges = EdgeFile.open(Path.of(arguments[2]));
        Engine engine = switch (arguments[0]) {
            case "own" -> new OwnEngine(edges);
            case "networkanalysis" -> new AnalysisEngine(edges);
            case "jgrapht" -> new JGraphTEngine(edges);
            default -> throw new IllegalArgumentException("no engine is called " + arguments[0]);
        };
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long processor = system.getProcessCpuTime();
        long wall = System.nanoTime();
        double[] values = engine.run(
                Algorithm.valueOf(arguments[1]), Integer.parseInt(arguments[4]), Long.parseLong(arguments[5]));
        wall = System.nanoTime() - wall;
        processor = system.getProcessCpuTime() - processor;
        write(Path.of(arguments[3]), values);
        System.out.printf(Locale.ROOT, "%.3f %.3f %d%n", processor / 1e9, wall / 1e9, mebibytes());
    }

    private static void write(Path path, double[] values) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
            for (double value : values) {
                out.write(one.putDouble(0, value).array());
            }
        }
    }

    private static long mebibytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
