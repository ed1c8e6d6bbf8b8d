package io.barnraiser.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.platform.config.SettingSources;
import io.barnraiser.platform.config.Settings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutgoingConfigTest {

    @Test
    void defaults() {
        assertThat(read(Map.of())).isEqualTo(new OutgoingConfig(List.of()));
    }

    @Test
    void explicit() {
        assertThat(read(Map.of("outgoing.allow-hosts", "forum.intra, 10.0.0.7")))
                .isEqualTo(new OutgoingConfig(List.of("forum.intra", "10.0.0.7")));
    }

    private static OutgoingConfig read(Map<String, String> file) {
        Settings settings = new Settings(new SettingSources(file, Map.of(), Map.of()));
        OutgoingConfig config = OutgoingConfig.read(settings);
        settings.finish();
        return config;
    }
}
