package io.barnraiser.server.config;

import io.barnraiser.platform.config.Setting;
import io.barnraiser.platform.config.SettingSources;
import io.barnraiser.platform.config.Settings;
import io.barnraiser.platform.mail.MailConfig;
import io.barnraiser.platform.security.OutgoingConfig;
import java.util.List;

/// Everything that an operator can set, as it is in force.
///
/// @param settings the same for people to read, secrets hidden
public record Configuration(
        ServerConfig server,
        DatabaseConfig database,
        MailConfig mail,
        RetentionConfig retention,
        IngestConfig ingest,
        OutgoingConfig outgoing,
        List<Setting> settings) {

    public Configuration {
        settings = List.copyOf(settings);
    }

    /// Reads all areas.
    ///
    /// @throws io.barnraiser.platform.error.ProblemException that names everything that is wrong
    public static Configuration read(SettingSources sources) {
        Settings settings = new Settings(sources);
        Configuration read = new Configuration(
                ServerConfig.read(settings),
                DatabaseConfig.read(settings),
                MailConfig.read(settings),
                RetentionConfig.read(settings),
                IngestConfig.read(settings),
                OutgoingConfig.read(settings),
                settings.asked());
        settings.finish();
        return read;
    }
}
