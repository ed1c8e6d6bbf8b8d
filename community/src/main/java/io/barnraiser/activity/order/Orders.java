package io.barnraiser.activity.order;

import io.barnraiser.platform.database.Database;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The orders of members. Safe for use by any number of threads.
public final class Orders {

    private final Database database;
    private final OrderStore store = new OrderStore();

    public Orders(Database database) {
        this.database = database;
    }

    /// Fits in what sources say, within the transaction that stores the activities.
    public void state(Handle handle, List<OrderStatement> statements) {
        for (OrderStatement statement : statements) {
            Optional<OrderStore.Found> found = store.find(handle, statement.sourceId(), statement.externalId());
            if (found.isEmpty()) {
                store.insert(handle, statement.sourceId(), statement.externalId(), OrderRow.of(statement));
            } else {
                OrderRow known = found.get().row();
                OrderRow row = known.and(statement);
                store.update(handle, found.get().id(), row, !row.lines().equals(known.lines()));
            }
        }
    }

    /// The orders of somebody, newest first, at most 10,000.
    ///
    /// @param identities all identities of the member
    public List<Order> of(Collection<Long> identities) {
        return database.read(handle -> of(handle, identities));
    }

    /// As {@link #of(Collection)}, within a transaction of the caller.
    public List<Order> of(Handle handle, Collection<Long> identities) {
        return store.of(handle, identities);
    }

    /// What somebody spent, by currency, the largest number first.
    ///
    /// @param identities all identities of the member
    public List<Spend> spend(Handle handle, Collection<Long> identities) {
        return store.spend(handle, identities);
    }
}
