package io.barnraiser.platform.database;

import org.jspecify.annotations.Nullable;

/// The database that one test has got; taken back after it.
final class Lent implements AutoCloseable {

    private final TestServers servers;
    private final TestPlace place;
    private @Nullable Database database;

    Lent(TestServers servers, Dialect dialect) {
        this.servers = servers;
        this.place = servers.fresh(dialect);
    }

    TestPlace place() {
        return place;
    }

    synchronized Database database() {
        if (database == null) {
            database = place.open();
        }
        return database;
    }

    @Override
    public synchronized void close() {
        if (database != null) {
            database.close();
        }
        servers.remove(place);
    }
}
