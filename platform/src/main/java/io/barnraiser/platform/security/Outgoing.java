package io.barnraiser.platform.security;

import io.barnraiser.platform.security.OutgoingGuard.Allowed;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/// The one way out to other servers. What it sends reaches public addresses only, or hosts that the operator allows; it
/// follows redirects only of GET, only on the same host, and at most three; an answer is bounded in time and length.
public final class Outgoing implements AutoCloseable {

    private static final int REDIRECTS = 3;

    private final OutgoingGuard guard;
    private final HttpClient client;

    public Outgoing(OutgoingConfig config) {
        this(config, InetAddress::getAllByName);
    }

    Outgoing(OutgoingConfig config, OutgoingGuard.Resolver resolver) {
        this.guard = new OutgoingGuard(Set.copyOf(config.allowHosts()), resolver);
        this.client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(10))
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .build();
    }

    /// Sends {@code call} and waits for its end.
    public Reply send(Call call) {
        Call current = call;
        for (int redirects = 0; ; redirects++) {
            Reply reply = sendOnce(current);
            Optional<URI> next = redirects < REDIRECTS ? redirect(current, reply) : Optional.empty();
            if (next.isEmpty()) {
                return reply;
            }
            current = current.to(next.get());
        }
    }

    /// Ends what is under way.
    @Override
    public void close() {
        client.shutdownNow();
    }

    private Reply sendOnce(Call call) {
        return switch (guard.judge(call.uri())) {
            case OutgoingGuard.Forbidden forbidden -> new Reply.Forbidden(forbidden.why());
            case OutgoingGuard.Unknown unknown -> new Reply.Failed(unknown.why());
            case Allowed allowed -> {
                PinnedHosts.INSTANCE.pin(allowed.host(), allowed.addresses());
                try {
                    yield exchange(call);
                } finally {
                    PinnedHosts.INSTANCE.release(allowed.host());
                }
            }
        };
    }

    private Reply exchange(Call call) {
        HttpRequest request;
        try {
            request = request(call);
        } catch (IllegalArgumentException e) {
            return new Reply.Forbidden("The request cannot be sent: %s.".formatted(e.getMessage()));
        }
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), call.limit()));
        try {
            return answered(answer.get(call.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new Reply.Failed("%s did not answer within %d seconds."
                    .formatted(call.uri().getHost(), call.timeout().toSeconds()));
        } catch (ExecutionException e) {
            return new Reply.Failed(explain(call, e.getCause() == null ? e : e.getCause()));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Reply.Failed("The server is being stopped.");
        }
    }

    private static HttpRequest request(Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(call.uri())
                .timeout(call.timeout())
                .method(
                        call.method(),
                        call.body().length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(call.body()));
        request.setHeader("User-Agent", "Barnraiser");
        call.headers().forEach(request::setHeader);
        return request.build();
    }

    private static Reply answered(HttpResponse<byte[]> response) {
        var headers = new TreeMap<String, java.util.List<String>>();
        response.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        return new Reply.Answered(response.statusCode(), headers, response.body());
    }

    private static Optional<URI> redirect(Call call, Reply reply) {
        if (!(reply instanceof Reply.Answered answered)
                || answered.status() / 100 != 3
                || !call.method().equals("GET")) {
            return Optional.empty();
        }
        try {
            return answered.header("location").map(call.uri()::resolve).filter(next -> sameHost(call.uri(), next));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /// The same host and no step down from https, since the headers may hold a key.
    private static boolean sameHost(URI from, URI to) {
        boolean upgrade = "http".equals(from.getScheme()) && "https".equals(to.getScheme());
        boolean same = String.valueOf(from.getScheme()).equals(to.getScheme()) && from.getPort() == to.getPort();
        return from.getHost().equalsIgnoreCase(to.getHost()) && (same || upgrade);
    }

    private static String explain(Call call, Throwable cause) {
        String host = call.uri().getHost();
        return switch (cause) {
            case ConnectException e ->
                "Nobody answers at %s.".formatted(call.uri().getAuthority());
            case SSLException e -> "The connection to %s is not safe (%s).".formatted(host, e.getMessage());
            case java.net.http.HttpTimeoutException e -> "%s did not answer in time.".formatted(host);
            case IOException e -> "The connection to %s broke off (%s).".formatted(host, e.getMessage());
            default -> "The request to %s failed (%s).".formatted(host, cause.getMessage());
        };
    }
}
