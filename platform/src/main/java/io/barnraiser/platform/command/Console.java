package io.barnraiser.platform.command;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where a command speaks: data to {@code out}, so that it can be piped on; everything that is for a person's eyes to
/// {@code err}.
///
/// @param terminal whether {@code err} is a terminal with a person before it, so that a line may be written over
public record Console(PrintWriter out, PrintWriter err, boolean terminal) {

    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    /// Writers that are no terminal.
    public Console(PrintWriter out, PrintWriter err) {
        this(out, err, false);
    }

    /// The standard streams of the process, in UTF-8 whatever the terminal says.
    public static Console standard() {
        return new Console(writer(FileDescriptor.out), writer(FileDescriptor.err), isTerminal());
    }

    /// Prints one line of data at once.
    public void print(String line) {
        out.println(line);
        out.flush();
    }

    /// Prints one line for a person.
    public void say(String line) {
        err.println(line);
        err.flush();
    }

    /// The JDK tells this of input and output together only; Linux tells where standard error alone leads.
    private static boolean isTerminal() {
        try {
            String device = Files.readSymbolicLink(STANDARD_ERROR).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            java.io.Console console = System.console();
            return console != null && console.isTerminal();
        }
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(
                new BufferedWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8)));
    }
}
