package io.barnraiser.server.network;

import io.barnraiser.network.file.EdgeColumns;
import io.barnraiser.network.file.EdgeColumns.Third;
import io.barnraiser.network.file.EdgeList;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The options that say which edges are meant, under whose heading a command tells of its files. A command has it as a
/// {@code @Mixin}.
@Command(footerHeading = Told.EDGES_HEADING)
final class EdgesIn {

    @Option(names = "--edges", required = true, paramLabel = "FILE.tsv", description = "The list of edges.")
    private Path file = TextFile.STANDARD;

    @Option(
            names = "--weighted",
            description =
                    "The third field is the weight of the edge, above 0; 1 where it is missing. Weights of an edge"
                            + " that is named several times add up. Without this, a third field is left alone and an edge"
                            + " counts once.")
    private boolean weighted;

    @Option(
            names = "--directed",
            description = "An edge points from its first node to its second. Without this, it is the same from both.")
    private boolean directed;

    Path file() {
        return file;
    }

    boolean isWeighted() {
        return weighted;
    }

    boolean isDirected() {
        return directed;
    }

    /// The graph as the options say.
    EdgeList read(Run run) {
        return read(run, directed, weighted ? Third.WEIGHT : Third.NOTHING);
    }

    /// The graph without directions, for what makes sense only so.
    ///
    /// @param what is sought
    EdgeList readUndirected(Run run, String what) {
        if (directed) {
            run.say("%s are sought without directions: an edge and its counterpart count as one.", what);
        }
        return read(run, false, weighted ? Third.WEIGHT : Third.NOTHING);
    }

    EdgeList read(Run run, boolean pointing, Third third) {
        EdgeList edges = run.read(file, in -> EdgeList.read(in, new EdgeColumns(pointing, third)));
        if (edges.loops() > 0) {
            run.say("%,d lines tie a node to itself and were left out.", edges.loops());
        }
        if (edges.repeated() > 0) {
            String became = third == Third.NOTHING ? "the edge counts once" : "the weights were added up";
            run.say("%,d lines name an edge again; %s.", edges.repeated(), became);
        }
        return edges;
    }
}
