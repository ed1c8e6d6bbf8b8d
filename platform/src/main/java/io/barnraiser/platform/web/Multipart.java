package io.barnraiser.platform.web;

import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.Problem;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/// Reads a form with files: every file streams to a temporary place, never into memory.
final class Multipart {

    private static final int KEPT_IN_MEMORY = 16 * 1024;
    private static final int LONGEST_FIELD = 1024 * 1024;

    private Multipart() {}

    static Form read(HttpServletRequest request, long limit, Path folder) {
        if (request.getContentLengthLong() > limit) {
            throw BoundedInput.tooLarge(limit);
        }
        request.setAttribute(
                ServletContextRequest.MULTIPART_CONFIG_ELEMENT,
                new MultipartConfigElement(folder.toString(), limit, limit, KEPT_IN_MEMORY));
        Form form = new Form();
        try {
            for (Part part : parts(request, limit)) {
                add(form, part, folder);
            }
        } catch (IOException | RuntimeException failed) {
            discard(form);
            throw failed instanceof RuntimeException ours ? ours : broken(failed);
        }
        return form;
    }

    static void discard(Form form) {
        for (Upload upload : form.allFiles()) {
            try {
                Files.deleteIfExists(upload.path());
            } catch (IOException stays) {
                upload.path().toFile().deleteOnExit();
            }
        }
    }

    private static Collection<Part> parts(HttpServletRequest request, long limit) {
        try {
            return request.getParts();
        } catch (IllegalStateException tooLarge) {
            throw BoundedInput.tooLarge(limit);
        } catch (ServletException | IOException | RuntimeException failed) {
            throw isTooLarge(failed) ? BoundedInput.tooLarge(limit) : broken(failed);
        }
    }

    private static boolean isTooLarge(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (cause instanceof IllegalStateException || message.contains("max length exceeded")) {
                return true;
            }
        }
        return false;
    }

    private static void add(Form form, Part part, Path folder) throws IOException {
        String submitted = part.getSubmittedFileName();
        if (submitted == null) {
            form.add(part.getName(), text(part));
        } else if (!submitted.isBlank()) {
            form.add(part.getName(), file(part, submitted, folder));
        }
    }

    private static String text(Part part) throws IOException {
        if (part.getSize() > LONGEST_FIELD) {
            throw BoundedInput.tooLarge(LONGEST_FIELD);
        }
        try (InputStream in = part.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Upload file(Part part, String submitted, Path folder) throws IOException {
        Path path = Files.createTempFile(folder, "upload", ".part");
        Files.delete(path);
        part.write(path.toAbsolutePath().toString());
        String type = part.getContentType() == null ? "application/octet-stream" : part.getContentType();
        String name = submitted.substring(Math.max(submitted.lastIndexOf('/'), submitted.lastIndexOf('\\')) + 1);
        return new Upload(name, type, part.getSize(), path);
    }

    private static RuntimeException broken(Throwable cause) {
        return new io.barnraiser.platform.error.ProblemException(
                Problem.of(
                        ErrorCode.INVALID,
                        "Form not understood",
                        "The form with files arrived incomplete or broken. Send it again."),
                cause);
    }
}
