package io.barnraiser.server;

import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.error.ProblemException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Lets one server at a time use a data folder. The system gives the lock back when the process ends, however it ends.
final class ServerLock implements AutoCloseable {

    private final FileChannel channel;

    private ServerLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Whether it is still held.
    boolean isHeld() {
        return channel.isOpen();
    }

    /// @throws ProblemException when another server uses {@code folder}
    static ServerLock take(Path folder) {
        try {
            FileChannel channel =
                    FileChannel.open(folder.resolve("serve.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isFree(channel)) {
                return new ServerLock(channel);
            }
            channel.close();
            throw Problem.of(
                            ErrorCode.CONFLICT,
                            "Already running",
                            "Another server uses the folder %s. Stop it, or choose another with --data."
                                    .formatted(folder))
                    .exception();
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of(
                            ErrorCode.UNAVAILABLE,
                            "The data folder cannot be locked",
                            "serve.lock in %s cannot be opened (%s).".formatted(folder, e.getMessage())),
                    e);
        }
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException thisProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
