package io.barnraiser.people.privacy;

import java.io.OutputStream;
import java.time.Instant;

/// In which form somebody gets what is known of them.
public enum ExportFormat {
    /// For programs.
    JSON("application/json", "json"),
    /// For people: one page that needs no other file and runs no script.
    HTML("text/html; charset=utf-8", "html");

    private final String contentType;
    private final String ending;

    ExportFormat(String contentType, String ending) {
        this.contentType = contentType;
        this.ending = ending;
    }

    /// The media type.
    public String contentType() {
        return contentType;
    }

    /// The ending of a file's name.
    public String ending() {
        return ending;
    }

    ExportWriter writer(OutputStream out, Instant at, long member) {
        return switch (this) {
            case JSON -> new JsonExport(out, at, member);
            case HTML -> new HtmlExport(out, at, member);
        };
    }
}
