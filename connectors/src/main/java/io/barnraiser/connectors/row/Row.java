package io.barnraiser.connectors.row;

import java.util.List;
import java.util.Optional;

/// One record of a table or a file of objects, of which single values can be asked.
public interface Row {

    /// Every value at {@code path}: a column's name, or dotted names down into an object. Blank values are no
    /// values.
    List<String> texts(String path);

    /// The first value at {@code path}.
    default Optional<String> text(String path) {
        return texts(path).stream().findFirst();
    }
}
