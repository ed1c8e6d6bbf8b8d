package io.barnraiser.platform.web;

import io.barnraiser.platform.error.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One request, as its handler sees it. Belongs to one thread. Reads the body at most once, when first asked, and never
/// past the limit of the route.
public final class Request {

    private static final String ZONE_COOKIE = "zone";

    private final HttpServletRequest servlet;
    private final Route route;
    private final Map<String, String> steps;
    private final Surroundings surroundings;
    private final String id;
    private final Instant now;
    private @Nullable Form query;
    private @Nullable Form form;
    private byte @Nullable [] body;
    private @Nullable Viewer viewer;
    private @Nullable String csrfSecret;

    Request(HttpServletRequest servlet, Route route, Map<String, String> steps, Surroundings surroundings, String id) {
        this.servlet = servlet;
        this.route = route;
        this.steps = steps;
        this.surroundings = surroundings;
        this.id = id;
        this.now = surroundings.clock().instant();
    }

    /// The id of this request, which errors show and the log names.
    public String id() {
        return id;
    }

    /// When the request came.
    public Instant now() {
        return now;
    }

    /// The route that this request takes.
    public Route route() {
        return route;
    }

    /// The path as it came, without the query.
    public String path() {
        return servlet.getRequestURI();
    }

    /// The step of the path that stands for {@code {name}}, decoded.
    ///
    /// @throws IllegalArgumentException when the route has no such step
    public String path(String name) {
        String value = steps.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The route " + route.path() + " has no {" + name + "}");
        }
        return value;
    }

    /// As {@link #path(String)}, as a number; anything else is not found (404).
    public long pathLong(String name) {
        try {
            return Long.parseLong(path(name));
        } catch (NumberFormatException notANumber) {
            throw Problem.notFound("There is nothing at " + path() + ": '" + path(name) + "' is not a number.")
                    .exception();
        }
    }

    /// The query as it came, without its question mark; empty where there is none.
    public String queryString() {
        return Optional.ofNullable(servlet.getQueryString()).orElse("");
    }

    /// The first value of {@code name} in the query.
    public Optional<String> query(String name) {
        return queryForm().first(name);
    }

    /// All values of {@code name} in the query.
    public List<String> queryAll(String name) {
        return queryForm().all(name);
    }

    /// The first value of the field {@code name} of the form that was sent.
    public Optional<String> form(String name) {
        return sentForm().first(name);
    }

    /// All values of the field {@code name} of the form that was sent.
    public List<String> formAll(String name) {
        return sentForm().all(name);
    }

    /// Every field of the form that was sent, in order.
    public Map<String, List<String>> formFields() {
        return Map.copyOf(sentForm().asMap());
    }

    /// The file that was sent with the field {@code name}; empty where none was chosen.
    public Optional<Upload> file(String name) {
        return sentForm().file(name);
    }

    /// The first header {@code name}.
    public Optional<String> header(String name) {
        return Optional.ofNullable(servlet.getHeader(name));
    }

    /// All headers by their lower-case names; of one that came several times, the first.
    public Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        for (String name : Collections.list(servlet.getHeaderNames())) {
            headers.put(name.toLowerCase(Locale.ROOT), servlet.getHeader(name));
        }
        return headers;
    }

    /// The cookie {@code name}.
    public Optional<String> cookie(String name) {
        jakarta.servlet.http.Cookie[] cookies = servlet.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (jakarta.servlet.http.Cookie cookie : cookies) {
            if (cookie.getName().equals(name)) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    /// The body, inflated, as it was sent. At most the route's limit; one byte more is answered with 413.
    public byte[] body() {
        if (body == null) {
            body = Bodies.readAll(servlet, route.bodyLimit());
        }
        return body;
    }

    /// The body as a stream, bounded as {@link #body}. Only one of the two may be used.
    public InputStream bodyStream() {
        return Bodies.open(servlet, route.bodyLimit());
    }

    /// Who asks.
    public Viewer viewer() {
        if (viewer == null) {
            throw new IllegalStateException("Nobody has been admitted yet");
        }
        return viewer;
    }

    /// The address of who asks, as the proxies that we trust tell it.
    public String address() {
        return ClientAddress.of(
                servlet.getRemoteAddr(),
                Optional.ofNullable(servlet.getHeader("X-Forwarded-For")),
                surroundings.config().proxyHops());
    }

    /// The language that suits who asks: the one chosen, else the browser's, else the first there is.
    public Locale locale() {
        return askedLocale().orElse(surroundings.config().languages().getFirst());
    }

    /// The language chosen, else the browser's; empty where there are no pages in either.
    public Optional<Locale> askedLocale() {
        return Languages.choose(surroundings.config().languages(), cookie(Languages.COOKIE), header("Accept-Language"));
    }

    /// The language that was chosen with the language switch; empty where none was.
    public Optional<Locale> chosenLocale() {
        return cookie(Languages.COOKIE).map(chosen -> locale());
    }

    /// The time zone that the reader's browser told; empty where it told none, or none that there is.
    public Optional<ZoneId> zone() {
        return cookie(ZONE_COOKIE).flatMap(Request::zone);
    }

    private static Optional<ZoneId> zone(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    /// Whether a piece of a page is wanted rather than a page: htmx asks, and not for a whole navigation.
    public boolean wantsFragment() {
        return header("HX-Request").isPresent() && header("HX-Boosted").isEmpty();
    }

    /// What the page before this one did, to be said once.
    public Optional<Toast> toast() {
        return Toast.read(this);
    }

    /// A token that proves that a form is ours; different each time, good for as long as the session.
    public String csrfToken() {
        return Csrf.mask(csrfSecret(), surroundings.random());
    }

    /// How this server listens and whom it believes.
    public WebConfig config() {
        return surroundings.config();
    }

    void admit(Viewer admitted) {
        viewer = admitted;
    }

    /// Whether anybody has been let in yet; otherwise {@link #viewer} has no answer.
    public boolean isAdmitted() {
        return viewer != null;
    }

    /// The secret that tokens are masks of: the session's, or one that lives in the visitor's cookie.
    String csrfSecret() {
        if (csrfSecret == null) {
            String ofSession = viewer == null ? "" : viewer.csrfToken();
            csrfSecret = ofSession.isEmpty()
                    ? cookie(Csrf.COOKIE).filter(Csrf::isSecret).orElseGet(() -> Csrf.secret(surroundings.random()))
                    : ofSession;
        }
        return csrfSecret;
    }

    /// The cookie that a page for somebody without a session must set, so that its forms can be sent.
    Optional<Cookie> csrfCookie() {
        String drawn = csrfSecret;
        boolean hasSession = viewer != null && !viewer.csrfToken().isEmpty();
        if (drawn == null || hasSession || cookie(Csrf.COOKIE).equals(Optional.of(drawn))) {
            return Optional.empty();
        }
        return Optional.of(new Cookie(Csrf.COOKIE, drawn, Duration.ofHours(-1)));
    }

    boolean isForm() {
        String type = Optional.ofNullable(servlet.getContentType()).orElse("");
        return type.startsWith("application/x-www-form-urlencoded") || isMultipart(type);
    }

    HttpServletRequest servlet() {
        return servlet;
    }

    void close() {
        if (form != null) {
            Multipart.discard(form);
        }
    }

    private Form queryForm() {
        if (query == null) {
            query = Form.parse(queryString());
        }
        return query;
    }

    private Form sentForm() {
        if (form == null) {
            String type = Optional.ofNullable(servlet.getContentType()).orElse("");
            if (isMultipart(type)) {
                form = Multipart.read(
                        servlet, route.bodyLimit(), surroundings.config().temporaryFolder());
            } else {
                form = Form.parse(new String(body(), StandardCharsets.UTF_8));
            }
        }
        return form;
    }

    private static boolean isMultipart(String type) {
        return type.startsWith("multipart/form-data");
    }
}
