package io.barnraiser.build.release;

import java.util.List;

/// What the desk shows of all releases.
///
/// @param next the address of the page after this one; empty at the end
public record ReleasesPage(List<Row> rows, String next, Closure closure) {

    /// A release and who had a part in it.
    public record Row(Release release, Hands hands) {}
}
