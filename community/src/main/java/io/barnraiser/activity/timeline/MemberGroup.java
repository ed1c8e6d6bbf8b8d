package io.barnraiser.activity.timeline;

import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Members whom a feature above this one keeps together, as a condition of the members list.
@FunctionalInterface
public interface MemberGroup {

    /// How they are found now.
    Found in(Handle handle);

    /// The two forms in which the list may use it. Whoever makes it stands for its SQL: named
    /// parameters that no other
    /// condition has, and an index for each form.
    ///
    /// @param source SQL that selects the numbers of all of them, as {@code member_id}
    /// @param check SQL that says whether the member {@code w.member_id} is one
    /// @param size how many they are
    /// @param parameters what both forms name
    record Found(String source, String check, long size, Map<String, Object> parameters) {

        public Found {
            parameters = Map.copyOf(parameters);
        }
    }
}
