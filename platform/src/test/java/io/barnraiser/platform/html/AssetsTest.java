package io.barnraiser.platform.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barnraiser.platform.web.TestClient;
import io.barnraiser.platform.web.TestServer;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AssetsTest {

    private static final String SCRIPT = "export const words = 'the same again, ';\n".repeat(100);

    @Test
    void an_address_changes_when_any_file_does_and_only_then() throws IOException {
        String url = Assets.of(files("a")).url("js/app.js");

        assertThat(Assets.of(files("a")).url("js/app.js")).isEqualTo(url);
        assertThat(Assets.of(files("b")).url("js/app.js")).isNotEqualTo(url);
        assertThat(url).matches("/static/[0-9a-f]{12}/js/app\\.js");
    }

    @Test
    void a_file_is_kept_for_ever_at_its_address_and_only_there() throws IOException {
        Assets assets = Assets.of(files("a"));
        try (TestServer server = TestServer.start(List.of(assets.route()))) {
            TestClient client = server.client();

            TestClient.Answer file = client.get(assets.url("js/app.js"));
            assertThat(file.body()).isEqualTo(SCRIPT);
            assertThat(file.header("Content-Type")).startsWith("text/javascript");
            assertThat(file.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");

            TestClient.Answer old = client.get("/static/000000000000/js/app.js");
            assertThat(old.body()).isEqualTo(SCRIPT);
            assertThat(old.header("Cache-Control")).isEqualTo("no-cache");

            String tag = file.header("ETag");
            TestClient.Answer same = client.getWith(assets.url("js/app.js"), "If-None-Match", tag);
            assertThat(same.status()).isEqualTo(304);
            assertThat(same.body()).isEmpty();
        }
    }

    @Test
    void a_file_is_sent_gzipped_to_those_who_understand_it() throws IOException {
        Assets assets = Assets.of(files("a"));
        try (TestServer server = TestServer.start(List.of(assets.route()))) {
            TestClient.Answer packed = server.client().getWith(assets.url("js/app.js"), "Accept-Encoding", "br, gzip");

            assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
            assertThat(packed.header("Vary")).isEqualTo("Accept-Encoding");
            assertThat(Integer.parseInt(packed.header("Content-Length"))).isLessThan(SCRIPT.length() / 4);
        }
    }

    @Test
    void nothing_outside_the_folder_is_served() throws IOException {
        Assets assets = Assets.of(files("a"));
        try (TestServer server = TestServer.start(List.of(assets.route()))) {
            for (String name : List.of("nothing.js", "../logback.xml", "%2e%2e/logback.xml", "js/../../x")) {
                assertThat(server.client()
                                .getWith("/static/000000000000/" + name)
                                .status())
                        .as(name)
                        .isIn(400, 404);
            }
        }
        assertThatThrownBy(() -> assets.url("nothing.js")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_style_sheets_are_one_with_tokens_first_and_pages_last() throws IOException {
        Assets assets = Assets.of(Map.of(
                "css/page/a.css", bytes("page{}"),
                "css/part/b.css", bytes("part{}"),
                "css/tokens.css", bytes("tokens{}"),
                "css/base.css", bytes("base{}")));
        try (TestServer server = TestServer.start(List.of(assets.route()))) {
            assertThat(server.client().get(assets.url(Assets.STYLES)).body().split("\n"))
                    .containsExactly("@layer tokens, base, part, page;", "tokens{}", "base{}", "part{}", "page{}");
        }
    }

    @Test
    void files_are_found_in_folders_and_in_jars(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("a.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("static/"));
            out.putNextEntry(new JarEntry("static/in/jar.txt"));
            out.write(bytes("jar"));
        }
        Files.createDirectories(folder.resolve("b/static/in"));
        Files.writeString(folder.resolve("b/static/in/folder.txt"), "folder");
        URL[] places = {jar.toUri().toURL(), folder.resolve("b").toUri().toURL()};

        try (URLClassLoader loader = new URLClassLoader(places, null)) {
            assertThat(AssetFiles.load(loader)).containsOnlyKeys("in/jar.txt", "in/folder.txt");
        }
    }

    private static Map<String, byte[]> files(String other) {
        return Map.of("js/app.js", bytes(SCRIPT), "other.txt", bytes(other));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
