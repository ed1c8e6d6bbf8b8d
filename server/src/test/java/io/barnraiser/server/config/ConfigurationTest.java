package io.barnraiser.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barnraiser.platform.config.Setting;
import io.barnraiser.platform.config.SettingSources;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.ProblemException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

    private final Configuration defaults = read(Map.of());

    @Test
    void server_defaults() {
        assertThat(defaults.server())
                .isEqualTo(new ServerConfig("127.0.0.1", 8080, Optional.empty(), 0, ServerConfig.Audience.LOCAL));
    }

    @Test
    void server_explicit() {
        assertThat(read(Map.of(
                                "server.host", "0.0.0.0",
                                "server.port", "80",
                                "server.public-url", "https://barn.example",
                                "server.trusted-proxies", "1",
                                "server.metrics", "everybody"))
                        .server())
                .isEqualTo(new ServerConfig(
                        "0.0.0.0",
                        80,
                        Optional.of(URI.create("https://barn.example")),
                        1,
                        ServerConfig.Audience.EVERYBODY));
    }

    @Test
    void database_defaults() {
        assertThat(defaults.database()).isEqualTo(new DatabaseConfig(Optional.empty()));
    }

    @Test
    void database_explicit() {
        Configuration configuration = read(Map.of("database.url", "postgresql://u:hunter2@db/barn"));

        assertThat(configuration.database().url()).contains("postgresql://u:hunter2@db/barn");
        assertThat(configuration.toString()).doesNotContain("hunter2");
    }

    @Test
    void retention_defaults() {
        assertThat(defaults.retention()).isEqualTo(new RetentionConfig(90, 30));
    }

    @Test
    void retention_explicit() {
        assertThat(read(Map.of("retention.raw-events-days", "0", "retention.dropped-days", "365"))
                        .retention())
                .isEqualTo(new RetentionConfig(0, 365));
    }

    @Test
    void ingest_defaults() {
        assertThat(defaults.ingest()).isEqualTo(new IngestConfig(32_768, 512_000, 2500, 2048));
    }

    @Test
    void ingest_explicit() {
        assertThat(read(Map.of(
                                "ingest.event-bytes", "1024",
                                "ingest.batch-bytes", "2048",
                                "ingest.batch-events", "10",
                                "ingest.upload-megabytes", "1"))
                        .ingest())
                .isEqualTo(new IngestConfig(1024, 2048, 10, 1));
    }

    @Test
    void mistakes_of_all_areas_are_said_at_once() {
        assertThatThrownBy(() -> read(Map.of("server.port", "-1", "mail.port", "x", "ingest.batch-events", "0")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().fields())
                                .extracting(FieldError::field)
                                .containsExactly("server.port", "mail.port", "ingest.batch-events"));
    }

    @Test
    void every_key_has_its_area_and_a_sentence() {
        assertThat(defaults.settings()).isNotEmpty().allSatisfy(setting -> {
            assertThat(setting.key()).matches("[a-z]+\\.[a-z]+(-[a-z]+)*");
            assertThat(setting.about()).endsWith(".");
        });
        assertThat(defaults.settings()).extracting(Setting::key).doesNotHaveDuplicates();
    }

    private static Configuration read(Map<String, String> file) {
        return Configuration.read(new SettingSources(file, Map.of(), Map.of()));
    }
}
