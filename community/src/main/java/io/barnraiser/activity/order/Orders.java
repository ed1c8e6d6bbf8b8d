package io.barnraiser.activity.order;

import io.barnraiser.people.privacy.PersonalData;
import io.barnraiser.platform.database.Database;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The orders of members. Safe for use by any number of threads.
public final class Orders {

    /// What is read of one person's orders at once.
    static final int MOST = 10_000;

    private final Database database;
    private final OrderStore store = new OrderStore();

    public Orders(Database database) {
        this.database = database;
    }

    /// Fits in what sources say, within the transaction that stores the activities.
    public void state(Handle handle, List<OrderStatement> statements) {
        Map<OrderStore.Key, List<OrderStatement>> said = new LinkedHashMap<>();
        statements.forEach(statement -> said.computeIfAbsent(OrderStore.Key.of(statement), key -> new ArrayList<>(1))
                .add(statement));
        Map<OrderStore.Key, OrderStore.Found> known = store.find(handle, said.keySet());
        Map<OrderStore.Key, OrderRow> born = new LinkedHashMap<>();
        List<OrderStore.Found> changed = new ArrayList<>();
        Map<Long, List<OrderLine>> lines = new LinkedHashMap<>();
        said.forEach((key, words) -> {
            Optional<OrderStore.Found> before = Optional.ofNullable(known.get(key));
            OrderRow row = fold(before.map(OrderStore.Found::row), words);
            if (before.isEmpty()) {
                born.put(key, row);
            } else if (!row.equals(before.get().row())) {
                changed.add(new OrderStore.Found(before.get().id(), row));
                if (!row.lines().equals(before.get().row().lines())) {
                    lines.put(before.get().id(), row.lines());
                }
            }
        });
        if (!born.isEmpty()) {
            store.insert(handle, born);
        }
        if (!changed.isEmpty()) {
            store.update(handle, changed, lines);
        }
    }

    private static OrderRow fold(Optional<OrderRow> known, List<OrderStatement> words) {
        OrderRow row = known.map(before -> before.and(words.getFirst())).orElseGet(() -> OrderRow.of(words.getFirst()));
        for (OrderStatement word : words.subList(1, words.size())) {
            row = row.and(word);
        }
        return row;
    }

    /// The orders of somebody, newest first, at most 10,000.
    ///
    /// @param identities all identities of the member
    public List<Order> of(Collection<Long> identities) {
        return database.read(handle -> of(handle, identities));
    }

    /// As {@link #of(Collection)}, within a transaction of the caller.
    public List<Order> of(Handle handle, Collection<Long> identities) {
        return newest(handle, identities, MOST);
    }

    /// The newest orders of somebody, newest first, at most {@code most}.
    public List<Order> newest(Handle handle, Collection<Long> identities, int most) {
        return OrderReadStore.of(handle, identities, Optional.empty(), most);
    }

    /// What is kept of a person's orders, for exports and erasures.
    public PersonalData personalData() {
        return new OrderData();
    }

    /// What somebody spent, by currency, the largest number first.
    ///
    /// @param identities all identities of the member
    public List<Spend> spend(Handle handle, Collection<Long> identities) {
        return OrderReadStore.spend(handle, identities);
    }
}
