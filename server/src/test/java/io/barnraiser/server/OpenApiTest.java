package io.barnraiser.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.people.account.Permissions;
import io.barnraiser.platform.json.Json;
import io.barnraiser.platform.web.Method;
import io.barnraiser.platform.web.Route;
import io.barnraiser.platform.web.TestServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The document for programs and the routes of the whole server are held to each other.
final class OpenApiTest {

    @TempDir
    private Path folder;

    private List<Route> routes() {
        try (Installation installation = Installations.make(folder);
                Wings wings = new Wings(installation, "test", () -> URI.create("http://localhost"))) {
            List<Route> routes = new ArrayList<>(List.of(new OpenApi().route()));
            wings.features().forEach(feature -> routes.addAll(feature.routes()));
            return routes;
        }
    }

    private static String served() {
        Route route = new OpenApi().route();
        try (TestServer server = TestServer.start(List.of(route))) {
            var answer = server.client().get(OpenApi.PATH);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("content-type")).startsWith("application/json");
            return answer.body();
        }
    }

    @Test
    void every_route_for_programs_is_documented_and_nothing_else_is() {
        Set<String> there = new TreeSet<>();
        routes().stream()
                .filter(route -> route.path().startsWith("/v1/") || route.path().startsWith("/api/"))
                .filter(route -> route.method() != Method.OPTIONS)
                .forEach(route -> there.add(route.method() + " " + route.path()));
        Set<String> documented = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : Json.read(served()).get("paths").properties()) {
            path.getValue()
                    .propertyNames()
                    .forEach(method -> documented.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
        }

        assertThat(there).contains("POST /v1/batch", "GET /api/v1/members");
        assertThat(documented).isEqualTo(there);
    }

    @Test
    void every_permission_that_a_route_names_stands_in_the_table() {
        assertThat(routes())
                .allSatisfy(route -> assertThat(Permissions.isKnown(route.permission()))
                        .as("%s needs %s", route.path(), route.permission().name())
                        .isTrue());
    }

    @Test
    void every_reference_in_the_document_leads_somewhere() {
        String text = served();
        JsonNode document = Json.read(text);
        Matcher reference = Pattern.compile("\"\\$ref\": ?\"#([^\"]+)\"").matcher(text);
        int found = 0;
        while (reference.find()) {
            assertThat(document.at(reference.group(1)).isMissingNode())
                    .as(reference.group(1))
                    .isFalse();
            found++;
        }
        assertThat(found).isPositive();
    }
}
