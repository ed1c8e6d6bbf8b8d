package io.barnraiser.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barnraiser.guide.tour.Tour;
import io.barnraiser.platform.command.Console;
import io.barnraiser.platform.config.SettingSources;
import io.barnraiser.platform.error.ProblemException;
import io.barnraiser.server.config.Configuration;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The demonstration, as a visitor meets it.
final class DemoTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final Console QUIET =
            new Console(new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()));
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private Demo start(double pace) {
        Configuration configuration =
                Configuration.read(new SettingSources(Map.of("server.port", "0"), Map.of(), Map.of()));
        return Demo.start(folder.resolve("data"), configuration, new Demo.Plan(200, 1, DAY, pace), QUIET);
    }

    private static HttpResponse<String> get(HttpClient client, URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private static HttpClient visitor() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    private static void signIn(HttpClient client, Demo demo, Tour.Guest guest) throws Exception {
        Matcher token =
                TOKEN.matcher(get(client, demo.address().resolve("/tour")).body());
        assertThat(token.find()).isTrue();
        String form = "csrf=%s&email=%s&password=%s&next=/tour/1"
                .formatted(token.group(1), encode(guest.email()), encode(guest.password()));
        HttpRequest request = HttpRequest.newBuilder(demo.address().resolve("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void a_visitor_signs_in_with_a_click_and_every_stop_leads_to_a_page_that_says_what_to_see() throws Exception {
        try (Demo demo = start(1);
                HttpClient client = visitor()) {
            assertThat(get(client, demo.address().resolve("/tour")).body())
                    .contains("Community manager", "Product manager", "Member", "made up");
            signIn(client, demo, demo.tour().guests().getFirst());
            for (int stop = 1; stop <= Tour.STOPS; stop++) {
                HttpResponse<String> page = get(client, demo.address().resolve("/tour/" + stop));
                assertThat(page.statusCode()).as("stop " + stop).isEqualTo(200);
                assertThat(page.body()).as("stop " + stop).contains(stop + " of 10");
            }
            assertThat(get(client, demo.address().resolve("/tour/11")).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_demonstration_that_was_stopped_goes_on_where_it_was_and_lives_on_beside_its_clock() throws Exception {
        start(1).close();
        DemoBook first = DemoBook.find(folder.resolve("data")).orElseThrow();
        Instant midnight = Instant.parse("2026-05-01T00:00:00Z");
        assertThat(first.reached()).isBetween(midnight, midnight.plus(Duration.ofHours(1)));

        // A day in a second.
        try (Demo demo = start(86_400);
                HttpClient client = visitor()) {
            signIn(client, demo, demo.tour().guests().getFirst());
            URI newest = demo.address().resolve("/desk/members?seen_from=2026-05-03");
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> get(client, newest).body().contains("data-row"));
        }
        assertThat(DemoBook.find(folder.resolve("data")).orElseThrow().reached())
                .isAfter(Instant.parse("2026-05-03T00:00:00Z"));
    }

    @Test
    void a_real_installation_is_never_filled_with_simulated_people() {
        Installations.make(folder.resolve("data")).close();
        assertThatThrownBy(() -> start(1))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().fields())
                                .first()
                                .satisfies(field -> assertThat(field.message()).contains("Choose an empty folder")));
    }
}
