package io.barnraiser.connectors.row;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.barnraiser.activity.ingest.ConnectorException;
import io.barnraiser.connectors.Unpacked;
import io.barnraiser.connectors.Utf8OrWestern;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// A file of rows: the names of its columns, and its rows one after the other.
///
/// Options: {@code delimiter} ({@code comma}, {@code semicolon}, {@code tab}, {@code bar} or one character;
/// found in the first line otherwise), {@code quotes} ({@code none} for files that do not quote), {@code header} (names
/// of the columns, comma separated, for files that do not carry them).
final class Table {

    /// Characters of the first line that are looked at to find what separates the columns.
    private static final int LOOK = 1 << 16;

    /// Characters of one row at most.
    private static final int LARGEST_ROW = 8 << 20;

    private static final Map<String, Character> WORDS = Map.of("comma", ',', "semicolon", ';', "tab", '\t', "bar", '|');

    private final List<String> columns;
    private final Iterator<CsvRecord> records;
    private Optional<String> broken = Optional.empty();
    private long rows;

    private Table(List<String> columns, Iterator<CsvRecord> records) {
        this.columns = columns;
        this.records = records;
    }

    /// @param toOptions from the names of the columns, as far as the first line shows them, to the options
    static Table open(InputStream file, Function<List<String>, Map<String, String>> toOptions) throws IOException {
        BufferedReader text = new BufferedReader(Utf8OrWestern.of(Unpacked.of(file)), LOOK);
        String first = peek(text);
        if (first.indexOf('\0') >= 0) {
            throw ConnectorException.lasting("This is no table of text: it holds zero bytes. Save it as CSV (UTF-8).");
        }
        String line = first.lines().findFirst().orElse("");
        List<String> shown = List.of(line.replace("\"", "").split(Pattern.quote(String.valueOf(delimiter("", first)))));
        Map<String, String> options = toOptions.apply(shown);
        char delimiter = delimiter(options.getOrDefault("delimiter", ""), first);
        Iterator<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter(options.getOrDefault("quotes", "").equals("none") ? '\u0001' : '"')
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .skipEmptyLines(true)
                .maxBufferSize(LARGEST_ROW)
                .ofCsvRecord((Reader) text)
                .iterator();
        String header = options.getOrDefault("header", "");
        if (!header.isBlank()) {
            return new Table(names(List.of(header.split(","))), records);
        }
        try {
            return new Table(records.hasNext() ? names(records.next().getFields()) : List.of(), records);
        } catch (CsvParseException e) {
            throw ConnectorException.lasting("The line with the names of the columns cannot be read: " + why(e));
        }
    }

    List<String> columns() {
        return columns;
    }

    /// The next row; empty at the end, or where the rest cannot be read, see {@link #broken}.
    Optional<List<String>> next() {
        try {
            if (broken.isPresent() || !records.hasNext()) {
                return Optional.empty();
            }
            rows++;
            return Optional.of(records.next().getFields());
        } catch (CsvParseException e) {
            rows++;
            broken = Optional.of("row " + rows + " and what follows cannot be read: " + why(e));
            return Optional.empty();
        }
    }

    /// The names of the columns with the values of the first row, in their order.
    Map<String, String> first() {
        List<String> values = next().orElse(List.of());
        Map<String, String> first = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            first.put(columns.get(i), i < values.size() ? values.get(i) : "");
        }
        return first;
    }

    /// Why the rest of the file cannot be read, if it cannot.
    Optional<String> broken() {
        return broken;
    }

    private static String why(CsvParseException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String words = String.valueOf(cause.getMessage());
        return words.contains("buffer")
                ? "it is longer than 8 MB; a quotation mark may lack its end"
                : "a quotation mark lacks its end (" + words + ")";
    }

    private static List<String> names(List<String> header) {
        List<String> names = new ArrayList<>();
        for (String name : header) {
            String plain = name.strip();
            names.add(plain.isEmpty() ? "column " + (names.size() + 1) : plain);
        }
        return names;
    }

    private static String peek(BufferedReader text) throws IOException {
        text.mark(LOOK);
        char[] some = new char[LOOK - 1];
        int length = 0;
        int read;
        while (length < some.length && (read = text.read(some, length, some.length - length)) >= 0) {
            length += read;
        }
        text.reset();
        return new String(some, 0, length);
    }

    private static char delimiter(String stated, String start) {
        if (WORDS.containsKey(stated)) {
            return WORDS.get(stated);
        }
        if (stated.length() == 1) {
            return stated.charAt(0);
        }
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t', '|'}) {
            long count = count(start, candidate);
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    /// How often {@code wanted} stands in the first line outside of quotation marks.
    private static long count(String start, char wanted) {
        long count = 0;
        boolean quoted = false;
        for (int i = 0; i < start.length(); i++) {
            char c = start.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '\n') {
                break;
            } else if (!quoted && c == wanted) {
                count++;
            }
        }
        return count;
    }
}
