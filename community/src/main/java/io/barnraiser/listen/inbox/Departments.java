package io.barnraiser.listen.inbox;

import io.barnraiser.people.account.Audit;
import io.barnraiser.platform.database.Database;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The departments of the brand. Safe for use by any number of threads.
public final class Departments {

    private final Database database;
    private final Audit audit;
    private final InstantSource clock;
    private final DepartmentStore store = new DepartmentStore();

    Departments(Database database, Audit audit, InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /// All of them, by name.
    public List<Department> list() {
        return database.read(store::list);
    }

    /// The department of that number; empty where it is closed or never was.
    public Optional<Department> find(long id) {
        return list().stream().filter(department -> department.id() == id).findFirst();
    }

    /// Opens one, or changes the one of that number.
    ///
    /// @param id 0 for a new one
    /// @return its number; empty where there is none of that number
    Optional<Long> put(String actor, long id, String name, String email, Collection<Long> staff) {
        return database.write(handle -> {
            if (id > 0 && !store.change(handle, id, name, email)) {
                return Optional.empty();
            }
            long number = id > 0 ? id : store.insert(handle, name, email);
            store.staff(handle, number, staff);
            audit.record(handle, actor, id > 0 ? "department.change" : "department.open", "department:" + number, "");
            return Optional.of(number);
        });
    }

    /// Closes one: nothing more can be routed to it; what was stays in the queue.
    boolean close(String actor, long id) {
        return database.write(handle -> {
            boolean was = store.close(handle, id, clock.millis());
            if (was) {
                audit.record(handle, actor, "department.close", "department:" + id, "");
            }
            return was;
        });
    }
}
