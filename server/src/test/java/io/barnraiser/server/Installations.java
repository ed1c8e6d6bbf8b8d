package io.barnraiser.server;

import io.barnraiser.platform.config.SettingSources;
import io.barnraiser.server.config.Configuration;
import java.nio.file.Path;
import java.util.Map;

/// Installations for tests.
final class Installations {

    private Installations() {}

    /// Opens a fresh installation in {@code folder} with the defaults, but on any free port.
    static Installation make(Path folder) {
        return make(folder, Map.of());
    }

    /// As the other {@code make}, with settings of the test's own.
    static Installation make(Path folder, Map<String, String> settings) {
        SettingSources sources = new SettingSources(Map.of("server.port", "0"), Map.of(), settings);
        return Installation.open(folder, Configuration.read(sources));
    }
}
