package io.barnraiser.activity.log;

import io.barnraiser.activity.source.SourceId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Appends to the tables activity and activity_raw. This is the hottest SQL of the house: plain prepared statements,
/// bound by position, in batches.
final class AppendStore {

    private static final int CHUNK = 500;

    private static final String KNOWN = """
            SELECT external_id
            FROM activity
            WHERE source_id = ?
              AND external_id IN (%s)
            """.formatted(String.join(", ", Collections.nCopies(CHUNK, "?")));

    /// Asks in chunks of one fixed length, filled up with the last id, so that one prepared statement serves all.
    Set<String> known(Handle handle, SourceId source, Collection<String> externalIds) {
        Set<String> known = new HashSet<>();
        if (externalIds.isEmpty()) {
            return known;
        }
        try (PreparedStatement query = handle.getConnection().prepareStatement(KNOWN)) {
            query.setLong(1, source.value());
            Iterator<String> ids = externalIds.iterator();
            while (ids.hasNext()) {
                String id = ids.next();
                for (int i = 0; i < CHUNK; i++) {
                    query.setString(2 + i, id);
                    if (ids.hasNext() && i < CHUNK - 1) {
                        id = ids.next();
                    }
                }
                collect(query, known);
            }
            return known;
        } catch (SQLException e) {
            throw new IllegalStateException("the log could not be asked", e);
        }
    }

    private static void collect(PreparedStatement query, Set<String> known) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                known.add(row.getString(1));
            }
        }
    }

    void append(Handle handle, long first, List<NewActivity> activities) {
        Connection connection = handle.getConnection();
        try {
            rows(connection, first, activities);
            raw(connection, first, activities);
        } catch (SQLException e) {
            throw new IllegalStateException("activities could not be stored", e);
        }
    }

    private static void rows(Connection connection, long first, List<NewActivity> activities) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO activity
                  (id, source_id, external_id, known_at, identity_id, kind_id, happened_at, channel_id, object_id,
                   reply_to_object_id, directed_identity_id, label, text, language, amount_minor, currency)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            long id = first;
            for (NewActivity activity : activities) {
                insert.setLong(1, id++);
                insert.setLong(2, activity.sourceId().value());
                insert.setString(3, activity.externalId());
                insert.setLong(4, activity.knownAt());
                bind(insert, 5, activity);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    void rewrite(Handle handle, List<NewActivity> activities) {
        try (PreparedStatement update = handle.getConnection().prepareStatement("""
                UPDATE activity
                SET identity_id = ?, kind_id = ?, happened_at = ?, channel_id = ?, object_id = ?,
                  reply_to_object_id = ?, directed_identity_id = ?, label = ?, text = ?, language = ?,
                  amount_minor = ?, currency = ?
                WHERE source_id = ?
                  AND external_id = ?
                """)) {
            for (NewActivity activity : activities) {
                int next = bind(update, 1, activity);
                update.setLong(next, activity.sourceId().value());
                update.setString(next + 1, activity.externalId());
                update.addBatch();
            }
            update.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("activities could not be rewritten", e);
        }
    }

    /// Binds what a source says of an activity, from the parameter {@code at}; returns the next free parameter.
    private static int bind(PreparedStatement statement, int at, NewActivity activity) throws SQLException {
        statement.setLong(at, activity.identityId());
        statement.setInt(at + 1, activity.kindId());
        statement.setLong(at + 2, activity.happenedAt());
        set(statement, at + 3, activity.channelId());
        set(statement, at + 4, activity.objectId());
        set(statement, at + 5, activity.replyToObjectId());
        set(statement, at + 6, activity.directedIdentityId());
        set(statement, at + 7, activity.label());
        set(statement, at + 8, activity.text());
        set(statement, at + 9, activity.language());
        if (activity.amount().isPresent()) {
            statement.setLong(at + 10, activity.amount().get().minor());
            statement.setString(at + 11, activity.amount().get().currency());
        } else {
            statement.setNull(at + 10, Types.BIGINT);
            statement.setNull(at + 11, Types.VARCHAR);
        }
        return at + 12;
    }

    private static void raw(Connection connection, long first, List<NewActivity> activities) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO activity_raw (activity_id, body) VALUES (?, ?)")) {
            long id = first;
            int some = 0;
            for (NewActivity activity : activities) {
                if (!activity.raw().isEmpty()) {
                    insert.setLong(1, id);
                    insert.setString(2, activity.raw());
                    insert.addBatch();
                    some++;
                }
                id++;
            }
            if (some > 0) {
                insert.executeBatch();
            }
        }
    }

    private static void set(PreparedStatement statement, int index, OptionalLong value) throws SQLException {
        if (value.isPresent()) {
            statement.setLong(index, value.getAsLong());
        } else {
            statement.setNull(index, Types.BIGINT);
        }
    }

    private static void set(PreparedStatement statement, int index, Optional<String> value) throws SQLException {
        if (value.isPresent()) {
            statement.setString(index, value.get());
        } else {
            statement.setNull(index, Types.VARCHAR);
        }
    }
}
