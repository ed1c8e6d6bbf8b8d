package io.barnraiser.activity.connect;

import io.barnraiser.activity.ingest.ColumnChoice;
import io.barnraiser.people.account.IssuedKey;
import io.barnraiser.people.account.Snippets;
import io.barnraiser.platform.error.FieldError;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the pages show that connect a place.
public final class ConnectView {

    private ConnectView() {}

    /// The way in.
    ///
    /// @param hasSources whether a place is connected already
    /// @param hasMembers whether anybody is known
    public record Start(boolean hasSources, boolean hasMembers) {}

    /// A file is asked for.
    public record File(List<FieldError> errors) {}

    /// What a file would become.
    ///
    /// @param file its name
    /// @param path where its form leads
    /// @param name what the source will be called
    /// @param kind which connector reads it
    /// @param kinds those that read files
    /// @param preset how its columns are understood
    /// @param presets the kinds of files that are known
    /// @param columns its columns, where they can be chosen
    /// @param fields what each column holds, by its name
    /// @param choices what a column can hold
    /// @param look what it would become; empty where it cannot be read
    /// @param problem why it cannot be read; empty where it can
    public record Preview(
            String file,
            String path,
            String name,
            String kind,
            List<String> kinds,
            String preset,
            List<String> presets,
            Optional<ColumnChoice.Columns> columns,
            Map<String, String> fields,
            List<String> choices,
            Optional<Look> look,
            String problem,
            List<FieldError> errors) {

        /// What a column holds; empty for nothing.
        public String field(String column) {
            return fields.getOrDefault(column, "");
        }

        /// What is wrong with a field of the form.
        public String error(String field) {
            return errors.stream()
                    .filter(error -> error.field().equals(field))
                    .map(FieldError::message)
                    .findFirst()
                    .orElse("");
        }
    }

    /// A Discourse is asked for.
    ///
    /// @param problem why it did not work; empty for a first time
    public record Discourse(
            String name, String address, String username, boolean emails, List<FieldError> errors, String problem) {

        /// What is wrong with a field of the form.
        public String error(String field) {
            return errors.stream()
                    .filter(error -> error.field().equals(field))
                    .map(FieldError::message)
                    .findFirst()
                    .orElse("");
        }
    }

    /// A name for events is asked for.
    public record Events(String name, String error) {}

    /// A key that was just made.
    ///
    /// @param source the number of the source that its events go to
    public record Key(long source, String name, IssuedKey issued, Snippets snippets) {}

    /// Whether anything has come from a source.
    public record Waiting(long source, long received, long accepted) {}
}
