package io.barnraiser.server;

import io.barnraiser.activity.source.Sources;
import io.barnraiser.people.account.AccountModule;
import io.barnraiser.people.account.EventSources;
import io.barnraiser.platform.security.Passwords;
import io.barnraiser.platform.security.Tokens;
import io.barnraiser.server.config.ServerConfig;
import java.net.URI;

/// What the commands about accounts and keys work on: the same database as a running server, which notices what they
/// change at once. Close it.
record Desk(Installation installation, AccountModule account, EventSources sources) implements AutoCloseable {

    static Desk open(Place place) {
        Installation installation = place.open();
        AccountModule account = new AccountModule(
                installation.database(),
                new Passwords(installation.random()),
                new Tokens(installation.random()),
                installation.clock(),
                Wings.LANGUAGES);
        return new Desk(
                installation, account, new SourcesOfKeys(new Sources(installation.database(), installation.clock())));
    }

    /// The whole address of a path, as the configuration tells it.
    String url(String path) {
        ServerConfig server = installation.configuration().server();
        return server.publicUrl()
                .orElseGet(() -> URI.create("http://localhost:" + server.port()))
                .toString()
                .concat(path);
    }

    @Override
    public void close() {
        installation.close();
    }
}
