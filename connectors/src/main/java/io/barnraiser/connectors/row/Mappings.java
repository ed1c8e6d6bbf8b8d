package io.barnraiser.connectors.row;

import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Mappings as JSON: those that come along, and those that somebody wrote.
///
/// ```json
/// {"rule": "activities",
///  "fields": {"member.id": "user.id", "time": ["created", "date"], "kind": "=review", "object.id": "p/{sku}"},
///  "traits": {"city": "address.city"},
///  "options": {"text-format": "html"}}
/// ```
public final class Mappings {

    /// The names of the presets, in the order in which they are offered.
    public static final List<String> PRESETS = List.of(
            "activities",
            "members",
            "reviews",
            "orders-shopify",
            "orders-woocommerce",
            "forum-posts",
            "mail-messages",
            "git-log");

    private static final Set<String> PARTS = Set.of("about", "rule", "fields", "traits", "options");
    private static final JsonMapper JSON = JsonMapper.shared();

    private Mappings() {}

    /// The preset {@code name}; empty when there is none of that name.
    public static Optional<Mapping> preset(String name) {
        if (!PRESETS.contains(name)) {
            return Optional.empty();
        }
        try (InputStream in = Mappings.class.getResourceAsStream("preset/" + name + ".json")) {
            if (in == null) {
                throw new IllegalStateException("the preset " + name + " is not packed with the program");
            }
            return Optional.of(parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The mapping that {@code json} describes.
    ///
    /// @throws io.barnraiser.platform.error.ProblemException with everything that is wrong with it
    public static Mapping parse(String json) {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JacksonException e) {
            throw Problem.invalid(
                            "The mapping is not JSON",
                            List.of(new FieldError(
                                    "mapping", "broken at line " + line(e) + ": " + e.getOriginalMessage())))
                    .exception();
        }
        List<FieldError> errors = new ArrayList<>();
        if (!root.isObject()) {
            errors.add(new FieldError("mapping", "is not an object with a part 'fields'"));
        }
        root.propertyNames().forEach(name -> {
            if (!PARTS.contains(name)) {
                errors.add(
                        new FieldError(name, "is no part of a mapping; the parts are rule, fields, traits, options"));
            }
        });
        String rule = root.path("rule").asString(Mapping.ACTIVITIES);
        if (!rule.equals(Mapping.ACTIVITIES) && !rule.equals(Mapping.ORDERS)) {
            errors.add(new FieldError("rule", "'" + rule + "' is neither activities nor orders"));
        }
        Map<Field, List<Expression>> fields = fields(root.path("fields"), errors);
        Map<String, Expression> traits = new HashMap<>();
        root.path("traits")
                .properties()
                .forEach(entry -> traits.put(
                        entry.getKey(), new Expression(entry.getValue().asString(""))));
        Map<String, String> options = new HashMap<>();
        root.path("options")
                .properties()
                .forEach(entry -> options.put(entry.getKey(), entry.getValue().asString("")));
        if (!errors.isEmpty()) {
            throw Problem.invalid("The mapping cannot be used", errors).exception();
        }
        return new Mapping(rule, fields, traits, options);
    }

    private static int line(JacksonException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    }

    private static Map<Field, List<Expression>> fields(JsonNode node, List<FieldError> errors) {
        Map<Field, List<Expression>> fields = new EnumMap<>(Field.class);
        node.properties().forEach(entry -> {
            Optional<Field> field = Field.find(entry.getKey());
            List<Expression> places = new ArrayList<>();
            if (entry.getValue().isArray()) {
                entry.getValue().forEach(place -> places.add(new Expression(place.asString(""))));
            } else {
                places.add(new Expression(entry.getValue().asString("")));
            }
            if (field.isEmpty()) {
                errors.add(new FieldError("fields." + entry.getKey(), "there is no such field"));
            } else if (places.stream().anyMatch(place -> place.source().isBlank())) {
                errors.add(new FieldError("fields." + entry.getKey(), "names no column"));
            } else {
                fields.put(field.get(), places);
            }
        });
        if (fields.isEmpty() && errors.isEmpty()) {
            errors.add(new FieldError("fields", "name at least who (member.id or member.email) and when (time)"));
        }
        return fields;
    }
}
