package io.barnraiser.platform.web;

import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.error.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The way of one request from the door to its answer: rate limit, gatekeeper, proof of origin, handler, writer.
final class Passage {

    private static final Logger LOG = LoggerFactory.getLogger(Passage.class);
    private static final String SIGN_IN = "/sign-in";

    private final Gatekeeper gatekeeper;
    private final RateLimiter limiter;
    private final ResponseWriter writer;

    Passage(Gatekeeper gatekeeper, RateLimiter limiter, ResponseWriter writer) {
        this.gatekeeper = gatekeeper;
        this.limiter = limiter;
        this.writer = writer;
    }

    /// Answers {@code request} on {@code out}, whatever happens, unless the other side has gone.
    void go(Request request, HttpServletResponse out) throws IOException {
        out.setHeader("X-Request-Id", request.id());
        try {
            writer.write(request, out, answer(request));
        } catch (RuntimeException defect) {
            if (isGone(defect)) {
                throw new IOException("The other side has gone", defect);
            }
            Problem problem = problemOf(request, defect);
            if (out.isCommitted()) {
                throw new IOException("Failed after the answer had begun, request=" + request.id(), defect);
            }
            out.resetBuffer();
            Response refusal = Response.problem(problem);
            writer.write(request, out, speaksOfFields(request, problem) ? refusal.invalid() : refusal);
        } finally {
            request.close();
        }
    }

    /// Answers a request that no route takes.
    void refuse(Request request, HttpServletResponse out, Response problem) throws IOException {
        out.setHeader("X-Request-Id", request.id());
        admitQuietly(request);
        writer.write(request, out, problem);
    }

    private Response answer(Request request) {
        Optional<Duration> wait = request.route()
                .limit()
                .flatMap(limit -> limiter.take(request.route().path() + ' ' + request.address(), limit));
        if (wait.isPresent()) {
            return tooMany(wait.get());
        }
        return switch (gatekeeper.admit(request, request.route().permission())) {
            case Admission.Admitted(Viewer viewer) -> {
                request.admit(viewer);
                Csrf.check(request);
                yield request.route().handler().handle(request);
            }
            case Admission.SignInFirst(String challenge) -> signInFirst(request, challenge);
            case Admission.Refused(Viewer viewer) -> {
                request.admit(viewer);
                yield Response.problem(Problem.of(
                        ErrorCode.FORBIDDEN,
                        "Not allowed",
                        "This needs the permission '"
                                + request.route().permission().name()
                                + "'. Ask somebody who manages accounts for it."));
            }
        };
    }

    private static Response tooMany(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return Response.problem(Problem.of(
                        ErrorCode.TOO_MANY,
                        "Too often",
                        "Too many requests from here. Try again in " + seconds + " s."))
                .header("Retry-After", String.valueOf(seconds));
    }

    private static Response signInFirst(Request request, String challenge) {
        boolean isPage = request.route().method() == Method.GET && !request.wantsFragment();
        if (challenge.isEmpty() && isPage) {
            String query = request.queryString().isEmpty() ? "" : "?" + request.queryString();
            String next = URLEncoder.encode(request.path() + query, StandardCharsets.UTF_8);
            return Response.redirect(SIGN_IN + "?next=" + next);
        }
        if (challenge.isEmpty() && request.wantsFragment()) {
            return Response.redirect(SIGN_IN);
        }
        Response refusal = Response.problem(Problem.of(
                ErrorCode.UNAUTHENTICATED, "Sign in first", "Nobody is signed in, or the key is not known here."));
        return challenge.isEmpty() ? refusal : refusal.header("WWW-Authenticate", challenge);
    }

    private Problem problemOf(Request request, RuntimeException thrown) {
        if (!request.isAdmitted()) {
            admitQuietly(request);
        }
        if (thrown instanceof ProblemException expected) {
            return expected.problem();
        }
        LOG.error(
                "request-failed request={} route={}",
                request.id(),
                request.route().path(),
                thrown);
        return Problem.of(
                ErrorCode.INTERNAL,
                "Something broke on our side",
                "Nothing you did is to blame, and nothing half-done was kept. If it happens again, tell whoever runs this "
                        + "server the number of this request: " + request.id() + ".");
    }

    /// A form is answered alike whether its handler shows the page again or gives up.
    private static boolean speaksOfFields(Request request, Problem problem) {
        return problem.code() == ErrorCode.INVALID && !problem.fields().isEmpty() && request.isForm();
    }

    private void admitQuietly(Request request) {
        try {
            if (gatekeeper.admit(request, Permission.PUBLIC) instanceof Admission.Admitted(Viewer viewer)) {
                request.admit(viewer);
            }
        } catch (RuntimeException unknown) {
            LOG.warn("viewer-unknown request={}", request.id(), unknown);
        }
    }

    private static boolean isGone(Throwable thrown) {
        return thrown instanceof UncheckedIOException io
                && (io.getCause() instanceof org.eclipse.jetty.io.EofException
                        || io.getCause() instanceof java.nio.channels.ClosedChannelException);
    }
}
