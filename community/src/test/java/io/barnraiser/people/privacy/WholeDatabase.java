package io.barnraiser.people.privacy;

import io.barnraiser.platform.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;

/// Reads every value of every table.
final class WholeDatabase {

    private WholeDatabase() {}

    /// Where, in any table, a value contains {@code word}, in whatever case: {@code table.column: value}.
    static List<String> find(Database database, String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return database.read((Handle handle) -> {
            List<String> found = new ArrayList<>();
            for (String table : tables(handle)) {
                try (var statement = handle.getConnection().createStatement();
                        ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                    collect(table, rows, wanted, found);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
            return found;
        });
    }

    private static void collect(String table, ResultSet rows, String wanted, List<String> found) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
                String value = String.valueOf(rows.getObject(column));
                if (value.toLowerCase(Locale.ROOT).contains(wanted)) {
                    found.add("%s.%s: %s".formatted(table, rows.getMetaData().getColumnName(column), value));
                }
            }
        }
    }

    static List<String> tables(Handle handle) {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = handle.getConnection().getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return tables;
    }
}
