package io.barnraiser.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/// Pages that are open while something happens.
@InBrowser
final class LivePagesTest {

    @Test
    void an_open_page_shows_what_arrives_without_being_loaded_again(Visit visit) throws Exception {
        visit.setUp();
        String key = visit.server().run("key", "add", "--kind", "write", "--name", "Site");
        track(visit, key, "1", "First look");
        Page page = visit.openUntil("/desk/members", "Ada Alder");
        page.getByText("Ada Alder").click();
        assertThat(page.locator("#days")).containsText("First look");
        page.evaluate("window.isSame = true");

        track(visit, key, "2", "Second look");

        assertThat(page.locator("#days")).containsText("Second look");
        Assertions.assertThat(page.evaluate("window.isSame")).isEqualTo(true);
        assertThat(page.locator("#figures")).containsText("3");
    }

    @Test
    void the_day_of_the_team_counts_whoever_arrives(Visit visit) throws Exception {
        visit.setUp();
        String key = visit.server().run("key", "add", "--kind", "write", "--name", "Site");
        Page page = visit.open("/desk/today");
        assertThat(page.locator("#figures")).containsText("nothing is late");
        page.evaluate("window.isSame = true");

        call(visit, key, "page", """
                {"userId":"ada","messageId":"p1","name":"Shop"}""");

        assertThat(page.locator("#figures .c-stat").nth(1)).containsText("1");
        Assertions.assertThat(page.evaluate("window.isSame")).isEqualTo(true);
    }

    @Test
    void whoever_has_selected_something_keeps_the_selection(Visit visit) throws Exception {
        visit.setUp();
        String key = visit.server().run("key", "add", "--kind", "write", "--name", "Site");
        track(visit, key, "1", "First look");
        Page page = visit.openUntil("/desk/members", "Ada Alder");
        page.locator("tr[data-row] .c-pick").check();
        Page other = visit.phone();
        other.navigate("/desk/members");
        assertThat(other.locator("tr[data-row]")).hasCount(1);

        send(visit, key, "bo", "9", "Another look");

        // The phone has selected nothing: when it has moved, the desk could have.
        assertThat(other.locator("tr[data-row]")).hasCount(2);
        assertThat(page.locator("tr[data-row] .c-pick")).isChecked();
        page.locator("tr[data-row] .c-pick").uncheck();
        page.locator("h1").click();
        assertThat(page.locator("tr[data-row]")).hasCount(2);
    }

    private static void track(Visit visit, String key, String id, String event) throws Exception {
        call(visit, key, "identify", """
                {"userId":"ada","messageId":"who","traits":{"name":"Ada Alder"}}""");
        send(visit, key, "ada", id, event);
    }

    private static void send(Visit visit, String key, String who, String id, String event) throws Exception {
        call(visit, key, "track", """
                {"userId":"%s","messageId":"m%s","event":"%s"}""".formatted(who, id, event));
    }

    private static void call(Visit visit, String key, String call, String body)
            throws IOException, InterruptedException {
        URI address = visit.server().address().resolve("/v1/" + call);
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes()))
                .POST(BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            Assertions.assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
    }
}
