package io.barnraiser.platform.web;

import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request.Handler;
import org.eclipse.jetty.util.Callback;

/// Answers what never became a request of ours (a broken request line, a head too large): a short problem document that
/// tells nothing of the server.
final class LastResort implements Handler {

    private static final byte[] BODY = """
            {"type":"about:blank","title":"Not understood","detail":"The request is broken or too large in its head."}
            """.getBytes(StandardCharsets.UTF_8);

    @Override
    public boolean handle(
            org.eclipse.jetty.server.Request request, org.eclipse.jetty.server.Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        response.getHeaders().put("Content-Security-Policy", SecurityHeaders.CONTENT_SECURITY_POLICY);
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.write(true, java.nio.ByteBuffer.wrap(BODY), callback);
        return true;
    }
}
