package io.barnraiser.people.privacy;

import io.barnraiser.platform.database.Code;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An export as one page with a table for each section: no script, no other file.
final class HtmlExport implements ExportWriter {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private static final String HEAD = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>Everything known of member %1$d</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
            table { border-collapse: collapse; display: block; overflow-x: auto; }
            th, td { border-bottom: 1px solid #8883; padding: .25rem .75rem .25rem 0; text-align: start; vertical-align: top; }
            td { overflow-wrap: anywhere; white-space: pre-wrap; min-width: 4rem; }
            </style>
            </head>
            <body>
            <main>
            <h1>Everything known of member %1$d</h1>
            <p>As of %2$s. Times are in UTC.</p>
            """;

    private final PrintWriter out;
    private boolean inSection;
    private long rows;

    HtmlExport(OutputStream out, Instant at, long member) {
        this.out = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.print(HEAD.formatted(member, TIME.format(at)));
    }

    @Override
    public void section(String name, String title, List<String> columns) {
        endSection();
        out.printf("<h2 id=\"%s\">%s</h2>\n<table>\n<thead><tr>", escape(name), escape(title));
        columns.forEach(column -> out.printf("<th scope=\"col\">%s</th>", escape(words(column))));
        out.print("</tr></thead>\n<tbody>\n");
        inSection = true;
        rows = 0;
    }

    @Override
    public void add(@Nullable Object... values) {
        rows++;
        out.print("<tr>");
        for (Object value : values) {
            out.print("<td>");
            out.print(escape(text(value)));
            out.print("</td>");
        }
        out.print("</tr>\n");
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean truth -> truth ? "yes" : "no";
            case Instant instant -> TIME.format(instant);
            case Enum<?> choice -> words(Code.of(choice));
            default -> value.toString();
        };
    }

    private static String words(String code) {
        return code.replace('_', ' ');
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private void endSection() {
        if (inSection) {
            out.print("</tbody>\n</table>\n");
            out.print(rows == 0 ? "<p>Nothing.</p>\n" : "<p>%d in all.</p>\n".formatted(rows));
            inSection = false;
        }
    }

    @Override
    public void close() {
        endSection();
        out.print("</main>\n</body>\n</html>\n");
        out.flush();
    }
}
