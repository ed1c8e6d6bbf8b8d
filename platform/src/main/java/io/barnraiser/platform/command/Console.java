package io.barnraiser.platform.command;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// Where a command speaks: data to {@code out}, so that it can be piped on; everything that is for a person's eyes to
/// {@code err}.
public record Console(PrintWriter out, PrintWriter err) {

    /// The standard streams of the process, in UTF-8 whatever the terminal says.
    public static Console standard() {
        return new Console(writer(FileDescriptor.out), writer(FileDescriptor.err));
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

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(
                new BufferedWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8)));
    }
}
