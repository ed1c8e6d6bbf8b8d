package io.barnraiser.platform.web;

import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// Reads bodies: bounded before anything is kept, inflated where they came gzipped, and bounded again.
final class Bodies {

    private Bodies() {}

    static InputStream open(HttpServletRequest request, long limit) {
        if (request.getContentLengthLong() > limit) {
            throw BoundedInput.tooLarge(limit);
        }
        try {
            return new BoundedInput(decoded(request, limit), limit);
        } catch (ZipException | java.io.EOFException broken) {
            throw notGzip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static byte[] readAll(HttpServletRequest request, long limit) {
        try (InputStream in = open(request, limit)) {
            return in.readAllBytes();
        } catch (ZipException | java.io.EOFException broken) {
            throw notGzip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static InputStream decoded(HttpServletRequest request, long limit) throws IOException {
        String encoding = request.getHeader("Content-Encoding");
        if (encoding == null) {
            return request.getInputStream();
        }
        return switch (encoding.toLowerCase(Locale.ROOT).strip()) {
            case "", "identity" -> request.getInputStream();
            case "gzip", "x-gzip" -> new GZIPInputStream(new BoundedInput(request.getInputStream(), limit), 8192);
            default ->
                throw Problem.of(
                                ErrorCode.INVALID,
                                "Encoding not understood",
                                "The body came as '" + encoding + "'. Send it as it is, or gzipped.")
                        .exception();
        };
    }

    private static RuntimeException notGzip() {
        return Problem.of(
                        ErrorCode.INVALID,
                        "Not gzip",
                        "The body was announced as gzip but cannot be inflated. Send it whole, or without gzip.")
                .exception();
    }
}
