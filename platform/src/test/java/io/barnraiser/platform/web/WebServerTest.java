package io.barnraiser.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WebServerTest {

    private static final Permission LOOK = new Permission("things:look");
    private static final String GZIP_JSON = "application/json";

    private TestServer server;
    private TestClient client;

    @BeforeAll
    void start() {
        server = TestServer.start(List.of(
                Route.get("/things/{id}", LOOK, request -> Response.text("thing " + request.pathLong("id"))),
                Route.get(
                        "/open",
                        Permission.PUBLIC,
                        request -> Response.json(Map.of("q", request.query("q").orElse("none")))),
                Route.post("/echo", LOOK, request -> Response.bytes("application/octet-stream", request.body()))
                        .accepting(1000),
                Route.post(
                        "/form",
                        LOOK,
                        request -> Response.text(request.form("name")
                                .filter(name -> !name.isEmpty())
                                .orElseThrow(
                                        () -> Problem.invalid("Not kept", List.of(new FieldError("name", "is missing")))
                                                .exception()))),
                Route.post("/hook", Permission.PUBLIC, request -> Response.empty())
                        .trusting(Route.Trust.SIGNED),
                Route.get("/problem", Permission.PUBLIC, request -> {
                    throw Problem.invalid("Not good <b>", List.of(new FieldError("name", "is missing")))
                            .exception();
                }),
                Route.get("/defect", Permission.PUBLIC, request -> {
                    throw new IllegalStateException("a secret of ours");
                }),
                Route.get(
                        "/conflict",
                        Permission.PUBLIC,
                        request -> Response.problem(
                                Problem.of(ErrorCode.CONFLICT, "Changed meanwhile", "Load it again.")))));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void signIn() {
        server.gatekeeper().letInWith("things:look");
        client = server.client();
    }

    @Test
    void every_answer_carries_exactly_this_content_security_policy() {
        String expected = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

        for (String path : List.of("/things/1", "/problem", "/defect", "/nowhere", "/conflict")) {
            TestClient.Answer answer = client.get(path);
            assertThat(answer.headers().get("content-security-policy")).as(path).containsExactly(expected);
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("X-Request-Id")).isNotEmpty();
            assertThat(answer.header("Server")).isEmpty();
        }
    }

    @Test
    void a_step_of_the_path_reaches_the_handler_as_a_number() {
        assertThat(client.get("/things/42").body()).isEqualTo("thing 42");
        assertThat(client.get("/things/many").status()).isEqualTo(404);
    }

    @Test
    void a_page_sends_strangers_to_the_sign_in_form_and_back() {
        server.gatekeeper().letNobodyIn();

        TestClient.Answer answer = client.get("/things/1?sort=name");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/sign-in?next=%2Fthings%2F1%3Fsort%3Dname");
    }

    @Test
    void who_may_not_gets_403_and_the_name_of_what_lacks() {
        server.gatekeeper().letInWith("other:thing");

        TestClient.Answer answer = client.get("/things/1");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("things:look");
    }

    @Test
    void a_problem_is_a_document_for_programs_and_an_escaped_page_for_people() {
        TestClient.Answer document = client.getWith("/problem", "Accept", "application/json");
        assertThat(document.status()).isEqualTo(400);
        assertThat(document.header("Content-Type")).startsWith("application/problem+json");
        assertThat(document.body())
                .contains("\"title\":\"Not good <b>\"", "\"status\":400", "\"code\":\"invalid\"")
                .contains("\"errors\":[{\"field\":\"name\",\"message\":\"is missing\"}]")
                .contains("\"requestId\":\"" + document.header("X-Request-Id") + "\"");

        TestClient.Answer page = client.get("/problem");
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains("Not good &lt;b&gt;").doesNotContain("<b>");
    }

    @Test
    void a_defect_says_its_number_and_nothing_of_itself() {
        TestClient.Answer answer = client.getWith("/defect");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).contains(answer.header("X-Request-Id")).doesNotContain("a secret of ours");
    }

    @Test
    void an_address_without_a_route_is_404_and_a_method_without_one_405() {
        assertThat(client.getWith("/nowhere").status()).isEqualTo(404);
        TestClient.Answer wrong = client.json("PUT", "/form", "{}");
        assertThat(wrong.status()).isEqualTo(405);
        assertThat(wrong.body()).contains("\"status\":405");
    }

    @Test
    void a_body_at_the_limit_passes_and_one_byte_more_is_413() {
        assertThat(client.json("POST", "/echo", "x".repeat(1000)).status()).isEqualTo(200);
        assertThat(client.json("POST", "/echo", "x".repeat(1001)).status()).isEqualTo(413);
    }

    @Test
    void a_gzipped_body_is_inflated_and_bounded_by_what_it_inflates_to() throws IOException {
        byte[] atLimit = gzip(new byte[1000]);
        byte[] bomb = gzip(new byte[100_000]);

        assertThat(gzipped(atLimit).status()).isEqualTo(200);
        assertThat(gzipped(atLimit).body()).hasSize(1000);
        assertThat(bomb.length).isLessThan(1000);
        assertThat(gzipped(bomb).status()).isEqualTo(413);
        assertThat(gzipped(new byte[] {1, 2, 3}).status()).isEqualTo(400);
        assertThat(gzipped(java.util.Arrays.copyOf(atLimit, atLimit.length / 2)).status())
                .isEqualTo(400);
    }

    @Test
    void an_unsafe_request_without_a_good_token_is_403() {
        assertThat(client.post("/form", "name", "Åsa & co").body()).isEqualTo("Åsa & co");

        assertThat(form("name=x").status()).isEqualTo(403);
        assertThat(form("name=x&csrf=").status()).isEqualTo(403);
        assertThat(form("name=x&csrf=!!").status()).isEqualTo(403);
        assertThat(form("name=x&csrf=" + Csrf.mask("another secret", new java.security.SecureRandom()))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void the_walk_over_all_routes_finds_none_that_acts_without_a_token() {
        Route guarded = Route.post("/guarded/{id}", LOOK, request -> Response.empty());
        Route open = new Route(
                Method.POST,
                "/open",
                LOOK,
                request -> Response.empty(),
                0,
                Route.Trust.SIGNED,
                java.util.Optional.empty());

        assertThat(ProofOfOrigin.missing(List.of(guarded, open))).isEmpty();
    }

    @Test
    void what_never_becomes_a_request_is_answered_without_a_word_about_the_server() throws IOException {
        String huge = "GET / HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(40_000) + "\r\n\r\n";
        for (String broken : List.of("GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n", "NONSENSE\r\n\r\n", huge)) {
            String answer = say(broken);
            assertThat(answer).startsWith("HTTP/1.1 4").doesNotContainIgnoringCase("jetty");
        }
    }

    @Test
    void a_body_of_unknown_length_is_bounded_too() throws IOException {
        String head = "POST /echo HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n"
                + Csrf.HEADER + ": " + client.token() + "\r\n\r\n";
        String thousand = "3e8\r\n" + "x".repeat(1000) + "\r\n";

        assertThat(say(head + thousand + "0\r\n\r\n")).startsWith("HTTP/1.1 200");
        assertThat(say(head + thousand + "1\r\nx\r\n0\r\n\r\n")).startsWith("HTTP/1.1 413");
    }

    private String say(String words) throws IOException {
        try (java.net.Socket socket = new java.net.Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write(words.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            byte[] answer = new byte[4_000];
            int read = socket.getInputStream().read(answer);
            return new String(answer, 0, Math.max(0, read), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    @Test
    void another_sites_page_is_refused_even_with_a_good_token() {
        byte[] body = ("name=x&csrf=" + client.token()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        String type = "application/x-www-form-urlencoded";

        assertThat(client.raw("POST", "/form", body, "Content-Type", type).status())
                .isEqualTo(200);
        for (String site : List.of("cross-site", "same-site")) {
            assertThat(client.raw("POST", "/form", body, "Content-Type", type, "Sec-Fetch-Site", site)
                            .status())
                    .as(site)
                    .isEqualTo(403);
        }
        for (String origin : List.of("https://evil.example", "null", "http://127.0.0.1")) {
            assertThat(client.raw("POST", "/form", body, "Content-Type", type, "Origin", origin)
                            .status())
                    .as(origin)
                    .isEqualTo(403);
        }
        String own = "http://127.0.0.1:" + server.port();
        assertThat(client.raw("POST", "/form", body, "Content-Type", type, "Origin", own)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_signed_route_and_a_key_need_no_token() {
        assertThat(client.raw("POST", "/hook", new byte[0]).status()).isEqualTo(204);
        server.gatekeeper()
                .letIn(new Viewer(
                        Viewer.Kind.KEY,
                        7,
                        "shop",
                        java.util.Set.of(LOOK),
                        java.util.Locale.ENGLISH,
                        java.time.ZoneOffset.UTC,
                        ""));
        assertThat(client.raw("POST", "/echo", new byte[] {5}).status()).isEqualTo(200);
    }

    @Test
    void a_head_request_answers_as_get_without_a_body() {
        TestClient.Answer answer = client.raw("HEAD", "/things/42", new byte[0]);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void a_broken_form_is_400_and_not_a_defect() {
        assertThat(client.getWith("/open?q=caf%C3%A9").body()).isEqualTo("{\"q\":\"café\"}");
        assertThat(form("name=%zz").status()).isEqualTo(400);
    }

    @Test
    void a_form_that_is_understood_but_has_bad_fields_is_422() {
        TestClient.Answer answer = client.post("/form", "name", "");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("is missing");
    }

    private TestClient.Answer gzipped(byte[] body) {
        return client.raw(
                "POST",
                "/echo",
                body,
                "Content-Encoding",
                "gzip",
                "Content-Type",
                GZIP_JSON,
                Csrf.HEADER,
                client.token());
    }

    private TestClient.Answer form(String body) {
        return client.raw(
                "POST",
                "/form",
                body.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }
}
