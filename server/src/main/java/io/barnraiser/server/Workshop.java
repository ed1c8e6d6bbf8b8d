package io.barnraiser.server;

import java.net.URI;

/// What the commands work on that need more than the {@link Desk}: an installation with its wings. They write no
/// address of it. Close it.
record Workshop(Installation installation, Wings wings) implements AutoCloseable {

    private static final URI NOWHERE = URI.create("http://localhost");

    /// Opens the installation at {@code place}.
    ///
    /// @param node what this command is called where work is divided
    static Workshop open(Place place, String node) {
        Installation installation = place.open();
        return new Workshop(installation, new Wings(installation, node, () -> NOWHERE));
    }

    @Override
    public void close() {
        try (installation) {
            wings.close();
        }
    }
}
