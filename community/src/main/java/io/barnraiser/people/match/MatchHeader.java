package io.barnraiser.people.match;

import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Which column of a table of people stands where.
final class MatchHeader {

    private static final String SOURCE = "source";
    private static final String ID = "id";
    private static final String NAME = "name";
    private static final String HANDLE = "handle";
    private static final String EMAIL = "email";
    private static final List<String> FURTHER = List.of(MatchRow.BORN, MatchRow.PLACE, MatchRow.PHONE);
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Map<String, Integer> places;
    private final Map<String, Integer> furtherPlaces = new HashMap<>();
    private final int width;

    private MatchHeader(Map<String, Integer> places, int width) {
        this.places = places;
        this.width = width;
        places.forEach((column, place) -> {
            if (FURTHER.contains(column) || column.startsWith(MatchRow.KEY)) {
                furtherPlaces.put(column, place);
            }
        });
    }

    /// Reads a header line.
    ///
    /// @throws io.barnraiser.platform.error.ProblemException with all that is wrong with it
    static MatchHeader read(List<String> columns, boolean sameSource) {
        Map<String, Integer> places = new LinkedHashMap<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i).replace(BYTE_ORDER_MARK, "").strip().toLowerCase(Locale.ROOT);
            if (!column.isEmpty() && places.putIfAbsent(column, i) != null) {
                errors.add(new FieldError(column, "The header names this column twice."));
            }
        }
        if (!sameSource && !places.containsKey(SOURCE)) {
            errors.add(new FieldError(
                    SOURCE,
                    "The header lacks this column. Without it all rows are of one source: say so with --same-source."));
        }
        if (!places.containsKey(NAME) && !places.containsKey(HANDLE) && !places.containsKey(EMAIL)) {
            errors.add(new FieldError(NAME, "The header needs at least one of name, handle and email."));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid("The header line is not usable", errors).exception();
        }
        return new MatchHeader(places, columns.size());
    }

    /// The number of columns.
    int width() {
        return width;
    }

    /// The row that {@code fields} stand for.
    MatchRow row(List<String> fields) {
        Map<String, String> further = new HashMap<>();
        furtherPlaces.forEach(
                (column, place) -> further.put(column, fields.get(place).strip()));
        return new MatchRow(
                field(fields, SOURCE),
                field(fields, ID),
                field(fields, NAME),
                field(fields, HANDLE),
                field(fields, EMAIL),
                further);
    }

    private String field(List<String> fields, String column) {
        Integer place = places.get(column);
        return place == null ? "" : fields.get(place).strip();
    }
}
