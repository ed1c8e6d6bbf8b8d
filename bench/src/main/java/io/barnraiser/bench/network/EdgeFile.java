package io.barnraiser.bench.network;

import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.graph.GraphBuilder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Edges in a file that every engine reads, little-endian: the numbers of nodes and edges and whether
/// there are weights (0 or 1), four bytes each; then both ends of each edge, eight bytes each, as igraph
/// takes them; then the weights, if any, as doubles.
///
/// @param path where it is
/// @param nodes how many nodes
/// @param edges how many edges
/// @param isWeighted whether weights follow
public record EdgeFile(Path path, int nodes, int edges, boolean isWeighted) {

    private static final int HEAD = 12;
    private static final int ENDS = 16;
    private static final int CHUNK = 1 << 16;

    /// Takes an edge.
    interface Edges {
        void edge(int from, int to, double weight);
    }

    /// Makes an object of an edge.
    interface Maker<E> {
        E of(int from, int to, double weight);
    }

    /// Writes an undirected graph without weights, or, where weights are wanted, with such as counts of
    /// messages have: one for half of the edges, two for a quarter, and so on, by a hash of the ends.
    public static EdgeFile write(Path path, Graph graph, boolean weighted) {
        ByteBuffer buffer = buffer();
        try (FileChannel file =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ)) {
            buffer.putInt(graph.nodes()).putInt(graph.edges()).putInt(weighted ? 1 : 0);
            each(graph, (from, to) -> {
                room(file, buffer);
                buffer.putLong(from).putLong(to);
            });
            if (weighted) {
                each(graph, (from, to) -> {
                    room(file, buffer);
                    buffer.putDouble(weight(from, to));
                });
            }
            flush(file, buffer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new EdgeFile(path, graph.nodes(), graph.edges(), weighted);
    }

    static EdgeFile open(Path path) {
        ByteBuffer head = ByteBuffer.allocate(HEAD).order(ByteOrder.LITTLE_ENDIAN);
        try (FileChannel file = FileChannel.open(path)) {
            fill(file, head, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new EdgeFile(path, head.getInt(0), head.getInt(4), head.getInt(8) == 1);
    }

    /// The graph of the library.
    public Graph graph() {
        GraphBuilder builder = GraphBuilder.undirected(isWeighted).nodes(nodes);
        each(builder::add);
        return builder.build();
    }

    /// Writes the edges as text beside this file, both ends a line, where that is not done yet.
    void writeText() throws IOException {
        Path text = path.resolveSibling(path.getFileName() + ".text");
        if (Files.exists(text)) {
            return;
        }
        try (PrintStream out = new PrintStream(
                new BufferedOutputStream(Files.newOutputStream(text), CHUNK), false, StandardCharsets.US_ASCII)) {
            each((from, to, weight) -> out.append(from + " " + to + "\n"));
            if (out.checkError()) {
                throw new IOException("the edges could not be written as text to " + text);
            }
        }
    }

    /// Hands out every edge, in the order of the file.
    void each(Edges edgesTo) {
        for (int first = 0; first < edges; first += CHUNK) {
            some(first, edgesTo);
        }
    }

    /// The edges as objects, made as they are taken, in the order of the file.
    <E> Stream<E> stream(Maker<E> maker) {
        return IntStream.iterate(0, first -> first < edges, first -> first + CHUNK)
                .boxed()
                .flatMap(first -> {
                    List<E> made = new ArrayList<>(CHUNK);
                    some(first, (from, to, weight) -> made.add(maker.of(from, to, weight)));
                    return made.stream();
                });
    }

    /// Hands out the edges from the {@code first} on, as many as a chunk has.
    private void some(int first, Edges edgesTo) {
        int count = Math.min(CHUNK, edges - first);
        ByteBuffer ends = buffer().limit(count * ENDS);
        ByteBuffer weights =
                ByteBuffer.allocate(isWeighted ? count * Double.BYTES : 0).order(ByteOrder.LITTLE_ENDIAN);
        try (FileChannel file = FileChannel.open(path)) {
            fill(file, ends, HEAD + (long) first * ENDS);
            fill(file, weights, HEAD + (long) edges * ENDS + (long) first * Double.BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (int i = 0; i < count; i++) {
            edgesTo.edge(
                    (int) ends.getLong(i * ENDS),
                    (int) ends.getLong(i * ENDS + Long.BYTES),
                    isWeighted ? weights.getDouble(i * Double.BYTES) : 1);
        }
    }

    /// From 1 on, half as likely with each step.
    private static double weight(int from, int to) {
        long mixed = ((long) from << 32 | to) * 0x9E3779B97F4A7C15L;
        return 1 + Math.min(20, Long.numberOfLeadingZeros(mixed ^ mixed << 29));
    }

    private interface Pair {
        void of(int from, int to) throws IOException;
    }

    private static void each(Graph graph, Pair pairs) throws IOException {
        for (int node = 0; node < graph.nodes(); node++) {
            for (int arc = graph.offsets()[node]; arc < graph.offsets()[node + 1]; arc++) {
                if (graph.targets()[arc] > node) {
                    pairs.of(node, graph.targets()[arc]);
                }
            }
        }
    }

    private static ByteBuffer buffer() {
        return ByteBuffer.allocate(CHUNK * ENDS).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void room(FileChannel file, ByteBuffer buffer) throws IOException {
        if (buffer.remaining() < ENDS) {
            flush(file, buffer);
        }
    }

    private static void flush(FileChannel file, ByteBuffer buffer) throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
        buffer.clear();
    }

    private static void fill(FileChannel file, ByteBuffer buffer, long position) throws IOException {
        int begin = buffer.position();
        while (buffer.hasRemaining()) {
            if (file.read(buffer, position + buffer.position() - begin) < 0) {
                throw new IOException("the file of edges ends early");
            }
        }
        buffer.flip();
    }
}
