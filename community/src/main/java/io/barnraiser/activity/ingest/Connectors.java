package io.barnraiser.activity.ingest;

import io.barnraiser.platform.error.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The connectors of this program, by their kind. Adding one costs a package and a line where the program is wired.
public final class Connectors {

    private final Map<String, Connector> byKind = new LinkedHashMap<>();

    /// @throws IllegalArgumentException when two are of one kind
    public Connectors(List<Connector> connectors) {
        for (Connector connector : connectors) {
            if (byKind.putIfAbsent(connector.kind(), connector) != null) {
                throw new IllegalArgumentException("two connectors are of the kind " + connector.kind());
            }
        }
    }

    /// All of them, in the order in which they were given.
    public List<Connector> all() {
        return List.copyOf(byKind.values());
    }

    /// The connector of that kind.
    public Optional<Connector> find(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    /// The connector of that kind.
    ///
    /// @throws io.barnraiser.platform.error.ProblemException {@code NOT_FOUND}
    public Connector get(String kind) {
        return find(kind)
                .orElseThrow(() -> Problem.notFound("There is no connector of the kind %s. There are: %s."
                                .formatted(kind, String.join(", ", byKind.keySet())))
                        .exception());
    }
}
