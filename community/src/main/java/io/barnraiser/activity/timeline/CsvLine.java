package io.barnraiser.activity.timeline;

import java.util.List;

/// One line of a table that spreadsheets open without harm.
public final class CsvLine {

    private CsvLine() {}

    /// The values as a line with its end. A value that a spreadsheet would take for a formula gets an apostrophe in
    /// front, as the OWASP advises (CSV injection).
    public static String of(List<String> values) {
        return values.stream()
                        .map(CsvLine::cell)
                        .reduce((one, other) -> one + "," + other)
                        .orElse("") + "\r\n";
    }

    private static String cell(String value) {
        String harmless = isFormula(value) ? "'" + value : value;
        boolean quoted =
                harmless.chars().anyMatch(letter -> letter == ',' || letter == '"' || letter == '\n' || letter == '\r');
        return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    private static boolean isFormula(String value) {
        return !value.isEmpty() && "=+-@\t\r\n".indexOf(value.charAt(0)) >= 0 && !value.matches("-?\\d+(\\.\\d+)?");
    }
}
