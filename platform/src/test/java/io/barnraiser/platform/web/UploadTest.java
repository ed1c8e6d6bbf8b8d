package io.barnraiser.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class UploadTest {

    private static final int LIMIT = 200_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private TestServer server;
    private TestClient client;

    @BeforeAll
    void start() {
        server = TestServer.start(List.of(
                Route.post("/files", Permission.PUBLIC, UploadTest::describe).accepting(LIMIT)));
    }

    @BeforeEach
    void openBrowser() {
        client = server.client();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void a_file_arrives_whole_with_its_name_and_the_other_fields() {
        TestClient.Answer answer = client.upload("/files", "file", "orders.csv", bytes(50_000), "source", "shöp");

        assertThat(answer.body()).isEqualTo("orders.csv 50000 text/plain shöp");
    }

    @Test
    void a_name_with_folders_keeps_only_its_last_step() {
        assertThat(client.upload("/files", "file", "../../etc/passwd", bytes(3)).body())
                .startsWith("passwd 3");
        assertThat(client.upload("/files", "file", "C:\\\\Users\\\\ada\\\\o.csv", bytes(3))
                        .body())
                .startsWith("o.csv 3");
    }

    @Test
    void a_form_without_a_chosen_file_has_none() {
        assertThat(client.upload("/files", "file", "", new byte[0]).body()).isEqualTo("no file");
    }

    @Test
    void a_form_at_the_limit_passes_and_one_byte_more_is_413() {
        int frame = frame();

        assertThat(client.upload("/files", "file", "a", bytes(LIMIT - frame)).status())
                .isEqualTo(200);
        assertThat(client.upload("/files", "file", "a", bytes(LIMIT - frame + 1))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void a_broken_form_is_400() {
        TestClient.Answer answer = client.raw(
                "POST",
                "/files",
                "no boundary here".getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "multipart/form-data; boundary=xyz",
                Csrf.HEADER,
                client.token());

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void a_form_with_files_needs_the_token_too_and_leaves_nothing_behind() {
        byte[] body = ("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n"
                        + "x".repeat(99_000) + "\r\n--b--\r\n")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(client.raw("POST", "/files", body, "Content-Type", "multipart/form-data; boundary=b")
                        .status())
                .isEqualTo(403);
        client.upload("/files", "file", "orders.csv", bytes(50_000));

        // An answer may be read before its request is put away.
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            try (Stream<java.nio.file.Path> left = Files.list(server.folder())) {
                assertThat(left).isEmpty();
            }
        });
    }

    private static Response describe(Request request) {
        return request.file("file")
                .map(upload -> Response.text(say(request, upload)))
                .orElse(Response.text("no file"));
    }

    private static String say(Request request, Upload upload) {
        try (InputStream in = upload.open()) {
            int size = in.readAllBytes().length;
            assertThat(upload.size()).isEqualTo(size);
            return upload.fileName() + " " + size + " " + upload.contentType() + " "
                    + request.form("source").orElse("-");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// What a form weighs besides the file, for the test at the limit: the whole body counts.
    private int frame() {
        String head =
                "------test-boundary-4711\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n" + client.token()
                        + "\r\n------test-boundary-4711\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n"
                        + "Content-Type: text/plain\r\n\r\n";
        return head.length() + "\r\n------test-boundary-4711--\r\n".length();
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        java.util.Arrays.fill(bytes, (byte) 'x');
        return bytes;
    }
}
