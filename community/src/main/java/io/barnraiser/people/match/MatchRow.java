package io.barnraiser.people.match;

import java.util.Map;

/// One identity as the engine sees it. An empty string stands for "not known".
///
/// @param source the place that knows this identity; two rows of one source are two people by default
/// @param id the source's own number of the identity, only handed through
/// @param name what the person is called there
/// @param handle the name they chose there
/// @param email their address
/// @param further more that tells people apart, by name: {@code born} (a date), {@code place}, {@code phone}, and any
///     number of keys {@code key:<system>} whose equal values mean the same person ({@code key:github})
public record MatchRow(
        String source, String id, String name, String handle, String email, Map<String, String> further) {

    /// A date of birth, in any one notation.
    public static final String BORN = "born";
    /// A town or a post code.
    public static final String PLACE = "place";
    /// A telephone number.
    public static final String PHONE = "phone";
    /// What the names of outside keys begin with.
    public static final String KEY = "key:";

    public MatchRow {
        further = Map.copyOf(further);
    }

    /// A row without further columns.
    public static MatchRow of(String source, String id, String name, String handle, String email) {
        return new MatchRow(source, id, name, handle, email, Map.of());
    }

    String further(String column) {
        return further.getOrDefault(column, "");
    }
}
