package io.barnraiser.activity.pulse;

import io.barnraiser.people.account.Permissions;
import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// The stream that open pages listen to: {@code GET /desk/pulse}, about everybody, or with {@code member} about one;
/// with {@code after} from where the page was. It begins with where it stands ({@code here}), then says {@code pulse}
/// whenever the page may show something else now; both carry the position in the log.
final class PulsePages {

    static final String PATH = "/desk/pulse";

    /// So many pages may listen at once; those beyond show what they showed when they were opened.
    static final int MOST = 500;

    private static final Duration BETWEEN = Duration.ofMillis(500);

    /// A line without meaning so often, or what stands between would take the connection for dead.
    private static final Duration SILENCE = Duration.ofSeconds(15);

    /// After so long the page has to come back, and is looked at again for its permission.
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Pulses pulses;
    private final InstantSource clock;
    private final CountDownLatch closed;
    private final Semaphore places = new Semaphore(MOST);

    /// @param closed opens when the server is about to stop
    PulsePages(Pulses pulses, InstantSource clock, CountDownLatch closed) {
        this.pulses = pulses;
        this.clock = clock;
        this.closed = closed;
    }

    List<Route> routes() {
        return List.of(Route.get(PATH, Permissions.MEMBERS_READ, this::listen));
    }

    private Response listen(Request request) {
        OptionalLong member = number(request.query("member").orElse(""));
        // A browser that was cut off says by itself what it heard last; a page that was out of sight says it so.
        String heard =
                request.header("Last-Event-ID").or(() -> request.query("after")).orElse("");
        long from = number(heard).orElseGet(pulses::now);
        if (!places.tryAcquire()) {
            return Response.problem(Problem.of(
                            ErrorCode.UNAVAILABLE,
                            "Too many open pages",
                            MOST + " pages listen already. This one shows what it showed when it was opened."))
                    .header("Retry-After", "60");
        }
        return Response.stream("text/event-stream", out -> {
            try {
                tell(out, from, member);
            } finally {
                places.release();
            }
        });
    }

    private static OptionalLong number(String text) {
        return text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    private void tell(OutputStream out, long from, OptionalLong member) throws IOException {
        Instant end = clock.instant().plus(LONGEST);
        Instant spoken = clock.instant();
        long position = from;
        write(out, "retry: 3000\n" + event("here", position));
        while (clock.instant().isBefore(end) && !isClosing()) {
            Pulse pulse = pulses.since(position);
            position = pulse.position();
            boolean concerns = member.isPresent() ? pulse.concerns(member.getAsLong()) : !pulse.isQuiet();
            if (concerns) {
                write(out, event("pulse", position));
                spoken = clock.instant();
            } else if (spoken.plus(SILENCE).isBefore(clock.instant())) {
                write(out, ":\n\n");
                spoken = clock.instant();
            }
        }
    }

    private static String event(String name, long position) {
        return "id: %d\nevent: %s\ndata: %d\n\n".formatted(position, name, position);
    }

    private static void write(OutputStream out, String words) throws IOException {
        out.write(words.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private boolean isClosing() {
        try {
            return closed.await(BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
