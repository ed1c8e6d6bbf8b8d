package io.barnraiser.people.match;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import java.util.ArrayList;
import java.util.List;

/// Gathers what is wrong with the rows of a table, so that all of it is told at once.
final class RowErrors {

    private static final int MOST = 20;

    private final List<FieldError> errors = new ArrayList<>();
    private long further;

    /// Checks that {@code row} has {@code width} fields.
    void check(CsvRecord row, int width) {
        if (row.getFieldCount() == width) {
            return;
        }
        if (errors.size() == MOST) {
            further++;
            return;
        }
        errors.add(new FieldError(
                "line " + row.getStartingLineNumber(),
                "Has %d fields where the header has %d. Is a quotation mark or a comma missing?"
                        .formatted(row.getFieldCount(), width)));
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    void throwIfAny() {
        if (errors.isEmpty()) {
            return;
        }
        if (further > 0) {
            errors.add(new FieldError(
                    "further lines", "%d more lines have the wrong number of fields.".formatted(further)));
        }
        throw Problem.invalid("%d rows are broken".formatted(errors.size() + Math.max(0, further - 1)), errors)
                .exception();
    }
}
