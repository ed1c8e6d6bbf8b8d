package io.barnraiser.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that came with a form. It lies in a temporary place and is gone when the request ends.
///
/// @param fileName what the sender called it, the last step of any path; never a path to write to
/// @param size in bytes
public record Upload(String fileName, String contentType, long size, Path path) {

    /// Opens the content; the caller closes it.
    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    /// Moves the content to {@code target}, so that it outlives the request.
    public void moveTo(Path target) throws IOException {
        Files.move(path, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
