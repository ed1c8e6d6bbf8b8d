package io.barnraiser.connectors.row;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// A JSON object as a row. A path goes down by dots; through an array it goes on in each element.
///
/// @param node the object
public record JsonRow(JsonNode node) implements Row {

    @Override
    public List<String> texts(String path) {
        List<String> found = new ArrayList<>();
        JsonNode direct = node.get(path);
        if (direct != null) {
            collect(direct, found);
        } else {
            descend(node, path, found);
        }
        return found;
    }

    private static void descend(JsonNode from, String path, List<String> found) {
        if (from.isArray()) {
            from.forEach(element -> descend(element, path, found));
            return;
        }
        int dot = path.indexOf('.');
        JsonNode next = from.get(dot < 0 ? path : path.substring(0, dot));
        if (next == null) {
            return;
        }
        if (dot < 0) {
            collect(next, found);
        } else {
            descend(next, path.substring(dot + 1), found);
        }
    }

    private static void collect(JsonNode value, List<String> found) {
        if (value.isArray()) {
            value.forEach(element -> collect(element, found));
        } else if (value.isValueNode() && !value.isNull() && !value.asString().isBlank()) {
            found.add(value.asString().strip());
        }
    }
}
