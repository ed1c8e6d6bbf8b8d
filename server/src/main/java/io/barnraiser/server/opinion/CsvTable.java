package io.barnraiser.server.opinion;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.barnraiser.connectors.Unpacked;
import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.error.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/// A CSV file of which some columns are read, found by their names in the first line; packed with gzip
/// or not. What is wrong with rows is gathered, so that the first twenty are told at once.
final class CsvTable {

    private static final int MOST_ERRORS = 20;

    private final Path file;
    private final List<String> columns;
    private final List<FieldError> errors = new ArrayList<>();
    private long further;

    /// @param columns which are needed; others are left alone
    CsvTable(Path file, List<String> columns) {
        this.file = file;
        this.columns = columns;
    }

    /// Takes one row.
    interface Reader {
        /// @param values one for each column, without blanks around it
        void take(long line, List<String> values);
    }

    /// Reads all rows.
    ///
    /// @throws ProblemException when the file cannot be read, misses a column or a row, or rows are bad
    void read(Reader reader) {
        try (InputStream in = Unpacked.withoutMark(Unpacked.of(Files.newInputStream(file)));
                CsvReader<CsvRecord> rows = CsvReader.builder()
                        .skipEmptyLines(true)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()))) {
            read(rows.iterator(), reader);
        } catch (NoSuchFileException absent) {
            throw Problem.notFound("There is no file %s.".formatted(file)).exception();
        } catch (IOException | UncheckedIOException | CsvParseException error) {
            throw Problem.of(
                            ErrorCode.INVALID,
                            "The file cannot be read",
                            "%s: %s. Is it CSV in UTF-8?".formatted(file, error.getMessage()))
                    .exception();
        }
        if (!errors.isEmpty()) {
            throw refusal();
        }
    }

    private void read(Iterator<CsvRecord> rows, Reader reader) {
        if (!rows.hasNext()) {
            throw empty("no header line");
        }
        int[] places = places(rows.next().getFields());
        if (!rows.hasNext()) {
            throw empty("no row below its header");
        }
        while (rows.hasNext()) {
            CsvRecord row = rows.next();
            List<String> values = new ArrayList<>(places.length);
            for (int i = 0; i < places.length; i++) {
                String value = places[i] < row.getFieldCount()
                        ? row.getField(places[i]).strip()
                        : "";
                if (value.isEmpty()) {
                    bad(row.getStartingLineNumber(), columns.get(i), "Nothing stands there.");
                }
                values.add(value);
            }
            if (!values.contains("")) {
                reader.take(row.getStartingLineNumber(), values);
            }
        }
    }

    /// Notes what is wrong with a row.
    void bad(long line, String column, String message) {
        if (errors.size() < MOST_ERRORS) {
            errors.add(new FieldError("line %d, %s".formatted(line, column), message));
        } else {
            further++;
        }
    }

    private int[] places(List<String> header) {
        List<String> names = header.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        List<FieldError> missing = new ArrayList<>();
        for (String column : columns) {
            if (!names.contains(column)) {
                missing.add(new FieldError("line 1, " + column, "There is no such column."));
            }
        }
        if (!missing.isEmpty()) {
            String detail = "%s needs the columns %s in its first line.".formatted(file, String.join(", ", columns));
            throw new Problem(ErrorCode.INVALID, "Columns are missing", detail, missing).exception();
        }
        return columns.stream().mapToInt(names::indexOf).toArray();
    }

    private ProblemException empty(String what) {
        return Problem.of(ErrorCode.INVALID, "The file is empty", "%s has %s.".formatted(file, what))
                .exception();
    }

    private ProblemException refusal() {
        if (further > 0) {
            errors.add(new FieldError("and", "%,d further mistakes".formatted(further)));
        }
        String detail = "%s has rows that are not as they should be; nothing was written.".formatted(file);
        return new Problem(ErrorCode.INVALID, "The file cannot be understood", detail, errors).exception();
    }
}
