package io.barnraiser.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    enum Tls {
        NONE,
        START_TLS
    }

    @Test
    void without_values_everything_is_its_default() {
        Settings settings = settings(Map.of(), Map.of(), Map.of());

        assertThat(settings.text("server.host", "127.0.0.1", "")).isEqualTo("127.0.0.1");
        assertThat(settings.number("server.port", 8080, 0, 65_535, "")).isEqualTo(8080);
        assertThat(settings.choice("mail.tls", Tls.START_TLS, "")).isEqualTo(Tls.START_TLS);
        assertThat(settings.list("outgoing.allow-hosts", "")).isEmpty();
        assertThat(settings.optional("mail.host", "")).isEmpty();
        assertThat(settings.webAddress("server.public-url", "")).isEmpty();
        settings.finish();
    }

    @Test
    void the_flag_wins_over_the_environment_and_that_over_the_file() {
        Settings settings = settings(
                Map.of("a.one", "file", "a.two", "file", "a.three", "file"),
                Map.of("BARNRAISER_A_ONE", "environment", "BARNRAISER_A_TWO", "environment"),
                Map.of("a.one", "flag"));

        assertThat(settings.text("a.one", "", "")).isEqualTo("flag");
        assertThat(settings.text("a.two", "", "")).isEqualTo("environment");
        assertThat(settings.text("a.three", "", "")).isEqualTo("file");
        assertThat(settings.asked())
                .extracting(Setting::origin)
                .containsExactly(Origin.FLAG, Origin.ENVIRONMENT, Origin.FILE);
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        Settings settings = settings(
                Map.of("server.port", "eighty", "mail.tls", "sometimes", "server.prot", "80"),
                Map.of("BARNRAISER_SERVER_PUBLIC_URL", "example.org/x", "BARNRAISER_SERVRE_HOST", "x"),
                Map.of("colour", "red"));
        settings.number("server.port", 8080, 0, 65_535, "");
        settings.choice("mail.tls", Tls.START_TLS, "");
        settings.webAddress("server.public-url", "");

        assertThatThrownBy(settings::finish)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().fields())
                                .containsExactly(
                                        new FieldError(
                                                "server.port",
                                                "must be a whole number from 0 to 65535, but is \"eighty\" (file)"),
                                        new FieldError(
                                                "mail.tls",
                                                "must be one of none, start-tls, but is \"sometimes\" (file)"),
                                        new FieldError(
                                                "server.public-url",
                                                "must be an address such as https://example.org, without a path, but is "
                                                        + "\"example.org/x\" (environment)"),
                                        new FieldError("server.prot", "is not a key that this version knows"),
                                        new FieldError(
                                                "BARNRAISER_SERVRE_HOST", "is not a key that this version knows"),
                                        new FieldError("colour", "is not a key that this version knows")));
    }

    @Test
    void a_number_may_be_at_its_bounds_and_not_past_them() {
        Settings settings = settings(Map.of("a.low", "1", "a.high", "9", "a.past", "10"), Map.of(), Map.of());
        assertThat(settings.number("a.low", 5, 1, 9, "")).isEqualTo(1);
        assertThat(settings.number("a.high", 5, 1, 9, "")).isEqualTo(9);
        assertThat(settings.number("a.past", 5, 1, 9, "")).isEqualTo(5);

        assertThatThrownBy(settings::finish)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().fields())
                                .extracting(FieldError::field)
                                .containsExactly("a.past"));
    }

    @Test
    void an_empty_value_is_no_value() {
        Settings settings = settings(Map.of("a.b", "file"), Map.of("BARNRAISER_A_B", " "), Map.of());

        assertThat(settings.text("a.b", "default", "")).isEqualTo("file");
    }

    @Test
    void a_secret_is_read_but_not_shown() {
        Settings settings = settings(Map.of("mail.password", "hunter2"), Map.of(), Map.of());

        assertThat(settings.secret("mail.password", "The password.")).contains("hunter2");
        assertThat(settings.asked())
                .containsExactly(new Setting("mail.password", "(hidden)", Origin.FILE, "The password."));
    }

    @Test
    void lists_and_addresses_are_cleaned() {
        Settings settings = settings(Map.of("a.l", " x, ,y ", "a.u", "https://example.org:8443/"), Map.of(), Map.of());

        assertThat(settings.list("a.l", "")).containsExactly("x", "y");
        assertThat(settings.webAddress("a.u", "")).contains(URI.create("https://example.org:8443"));
    }

    @Test
    void the_file_is_read_as_properties_in_utf8_and_other_variables_are_left_alone(@TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("barnraiser.properties"), "# a note\nmail.from = Grüße <a@b.example>\n");

        SettingSources sources = SettingSources.read(folder, Map.of("HOME", "/root", "BARNRAISER_A_B", "1"), Map.of());

        assertThat(sources.file()).isEqualTo(Map.of("mail.from", "Grüße <a@b.example>"));
        assertThat(sources.environment()).isEqualTo(Map.of("BARNRAISER_A_B", "1"));
    }

    @Test
    void how_much_memory_the_launcher_gives_is_no_key(@TempDir Path folder) {
        Map<String, String> environment = Map.of("BARNRAISER_HEAP", "2g", "BARNRAISER_HEAPS", "2g");
        assertThat(SettingSources.read(folder, environment, Map.of()).environment())
                .containsOnlyKeys("BARNRAISER_HEAPS");
    }

    @Test
    void a_file_that_cannot_be_read_is_named(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("barnraiser.properties"), new byte[] {'a', '=', (byte) 0xff});

        assertThatThrownBy(() -> SettingSources.read(folder, Map.of(), Map.of()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("barnraiser.properties");
    }

    private static Settings settings(
            Map<String, String> file, Map<String, String> environment, Map<String, String> flags) {
        return new Settings(new SettingSources(file, environment, flags));
    }
}
