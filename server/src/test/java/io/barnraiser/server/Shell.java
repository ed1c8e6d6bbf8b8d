package io.barnraiser.server;

import io.barnraiser.platform.command.Console;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/// Runs commands in this process, as a shell would, and remembers what the last one said.
final class Shell {

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    /// Runs one command with an empty environment and returns its exit code.
    int run(String... arguments) {
        return run(Map.of(), arguments);
    }

    int run(Map<String, String> environment, String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return Main.tree(new Console(new PrintWriter(out), new PrintWriter(err)), environment)
                .run(arguments);
    }

    /// What it wrote to standard output.
    String out() {
        return out.toString();
    }

    /// What it wrote to standard error.
    String err() {
        return err.toString();
    }
}
