package io.barnraiser.listen.inbox;

import io.barnraiser.platform.database.Batch;
import io.barnraiser.platform.database.Numbers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Departments and who belongs to them: the tables department and department_staff.
final class DepartmentStore {

    private static final int MOST = 200;

    /// All that are open, by name.
    List<Department> list(Handle handle) {
        Map<Long, List<Long>> staff = new HashMap<>();
        handle.createQuery("SELECT department_id, account_id FROM department_staff ORDER BY account_id")
                .map((row, context) -> staff.computeIfAbsent(row.getLong("department_id"), none -> new ArrayList<>())
                        .add(row.getLong("account_id")))
                .list();
        return handle.createQuery("""
                        SELECT id, name, email
                        FROM department
                        WHERE closed_at = 0
                        ORDER BY LOWER(name), id
                        LIMIT :most
                        """)
                .bind("most", MOST)
                .map((row, context) -> new Department(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("email"),
                        staff.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    long insert(Handle handle, String name, String email) {
        long id = Numbers.take(handle, "department");
        handle.createUpdate("""
                        INSERT INTO department (id, name, email, digest_on, closed_at)
                        VALUES (:id, :name, :email, 0, 0)
                        """)
                .bind("id", id)
                .bind("name", name)
                .bind("email", email)
                .execute();
        return id;
    }

    boolean change(Handle handle, long id, String name, String email) {
        return handle.createUpdate(
                                "UPDATE department SET name = :name, email = :email WHERE id = :id AND closed_at = 0")
                        .bind("id", id)
                        .bind("name", name)
                        .bind("email", email)
                        .execute()
                > 0;
    }

    void staff(Handle handle, long id, Collection<Long> accounts) {
        handle.createUpdate("DELETE FROM department_staff WHERE department_id = :id")
                .bind("id", id)
                .execute();
        Batch.run(
                handle,
                "INSERT INTO department_staff (department_id, account_id) VALUES (?, ?)",
                accounts.stream().distinct().toList(),
                (row, account) -> row.number(id).number(account));
    }

    boolean close(Handle handle, long id, long at) {
        return handle.createUpdate("UPDATE department SET closed_at = :at WHERE id = :id AND closed_at = 0")
                        .bind("id", id)
                        .bind("at", at)
                        .execute()
                > 0;
    }

    /// The departments with an address whose mail of a day has not gone out.
    Set<Long> due(Handle handle, long day) {
        return Set.copyOf(handle.createQuery("""
                        SELECT id
                        FROM department
                        WHERE closed_at = 0 AND email <> '' AND digest_on < :day
                        ORDER BY id
                        LIMIT :most
                        """)
                .bind("day", day)
                .bind("most", MOST)
                .mapTo(Long.class)
                .list());
    }

    /// Notes that the mail of a day went out, or that there is none to be sent.
    void settle(Handle handle, long id, long day) {
        handle.createUpdate("UPDATE department SET digest_on = :day WHERE id = :id AND digest_on < :day")
                .bind("id", id)
                .bind("day", day)
                .execute();
    }
}
