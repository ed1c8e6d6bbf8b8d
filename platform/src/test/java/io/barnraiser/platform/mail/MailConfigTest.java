package io.barnraiser.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.platform.config.SettingSources;
import io.barnraiser.platform.config.Settings;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailConfigTest {

    @Test
    void defaults() {
        assertThat(read(Map.of()))
                .isEqualTo(new MailConfig(
                        Optional.empty(),
                        587,
                        Optional.empty(),
                        Optional.empty(),
                        "Barnraiser <barnraiser@localhost>",
                        MailConfig.Tls.STARTTLS));
    }

    @Test
    void explicit() {
        MailConfig config = read(Map.of(
                "mail.host", "smtp.example.org",
                "mail.port", "465",
                "mail.user", "shop",
                "mail.password", "hunter2",
                "mail.from", "shop@example.org",
                "mail.tls", "implicit"));

        assertThat(config)
                .isEqualTo(new MailConfig(
                        Optional.of("smtp.example.org"),
                        465,
                        Optional.of("shop"),
                        Optional.of("hunter2"),
                        "shop@example.org",
                        MailConfig.Tls.IMPLICIT));
        assertThat(config.toString()).doesNotContain("hunter2");
    }

    private static MailConfig read(Map<String, String> file) {
        Settings settings = new Settings(new SettingSources(file, Map.of(), Map.of()));
        MailConfig config = MailConfig.read(settings);
        settings.finish();
        return config;
    }
}
