package io.barnraiser.people.privacy;

import java.util.List;

/// Writes an export while it is read. Closing ends the document, and leaves the stream open.
interface ExportWriter extends PersonalData.Rows, AutoCloseable {

    /// Begins a section; all rows until the next are its.
    void section(String name, String title, List<String> columns);

    @Override
    void close();
}
