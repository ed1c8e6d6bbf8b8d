package io.barnraiser.server.config;

import io.barnraiser.platform.config.Settings;
import java.util.Optional;

/// Where the data lies.
///
/// @param url the address of a PostgreSQL database; empty for the SQLite file in the data folder
public record DatabaseConfig(Optional<String> url) {

    /// Reads the area {@code database}.
    public static DatabaseConfig read(Settings settings) {
        return new DatabaseConfig(
                settings.secret(
                        "database.url",
                        "A PostgreSQL database, postgresql://user:password@host:5432/name. Without it: SQLite in the data folder."));
    }

    /// Without the password.
    @Override
    public String toString() {
        return "DatabaseConfig[" + (url.isPresent() ? "postgresql" : "sqlite") + "]";
    }
}
