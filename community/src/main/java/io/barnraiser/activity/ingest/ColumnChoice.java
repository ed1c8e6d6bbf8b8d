package io.barnraiser.activity.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/// Lets a person say which column of a file holds what, beginning with a guess.
public interface ColumnChoice {

    /// What a column can hold, by the connector's own words, in the order in which they are offered.
    List<String> fields();

    /// Kinds of files that are known already, by name.
    List<String> presets();

    /// Reads the beginning of a file.
    ///
    /// @param settings how the file is written, as the settings of a source
    /// @throws ConnectorException when it is no such file, with a sentence for a person
    Columns look(InputStream file, Map<String, String> settings) throws IOException;

    /// The settings under which a reader understands each column as chosen.
    ///
    /// @param chosen the field of each column, by the name of the column; columns that hold nothing left out
    Map<String, String> settings(Map<String, String> chosen);

    /// What the beginning of a file shows.
    ///
    /// @param names of the columns, in their order
    /// @param example the first value of each column; empty where there is none
    /// @param guessed which field a column probably holds
    /// @param preset the preset whose columns these are; empty when they are nobody's
    record Columns(List<String> names, Map<String, String> example, Map<String, String> guessed, String preset) {
        public Columns {
            names = List.copyOf(names);
            example = Map.copyOf(example);
            guessed = Map.copyOf(guessed);
        }
    }
}
