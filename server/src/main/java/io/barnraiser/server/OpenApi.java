package io.barnraiser.server;

import io.barnraiser.platform.web.Permission;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// {@code GET /api/openapi.json}: what programs may ask and send, kept by hand in {@code openapi.json} and held by a
/// test to the routes that there are.
final class OpenApi {

    static final String PATH = "/api/openapi.json";

    private final byte[] document = read();

    Route route() {
        return Route.get(
                PATH,
                Permission.PUBLIC,
                request -> Response.bytes("application/json", document).header("Access-Control-Allow-Origin", "*"));
    }

    private static byte[] read() {
        try (InputStream in = OpenApi.class.getResourceAsStream("/openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("openapi.json is not in the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
