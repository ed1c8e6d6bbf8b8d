package io.barnraiser.server.network;

/// What the commands tell in their help, each the same.
final class Told {

    static final String EDGES_HEADING = "%nThe list of edges: UTF-8 text, an edge a line, tabs between the fields:%n";
    static final String EDGES_LINE = "  node<TAB>node[<TAB>number]";
    static final String EDGES_NAMES =
            "A node has any text as its name. Empty lines and lines that begin with # are left"
                    + " out; so are edges from a node to itself. A file packed with gzip is unpacked; - is standard input.";
    static final String VALUES = "The result: node<TAB>value a line, in the order in which the nodes came up.";
    static final String EXITS_HEADING = "%nExit codes:%n";
    static final String DONE = "0:Done.";
    static final String BAD = "2:The options or a file cannot be understood, or what a file holds is too large.";
    static final String ABSENT = "4:There is no such file, or no such thing in it.";
    static final String UNAVAILABLE = "8:The result cannot be written, or there is too little memory.";

    private Told() {}
}
