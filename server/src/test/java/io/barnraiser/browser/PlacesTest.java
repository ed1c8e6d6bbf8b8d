package io.barnraiser.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import io.barnraiser.server.Neighbour;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The ways to connect a place that talks by itself.
@InBrowser
final class PlacesTest {

    @Test
    void a_forum_is_connected_by_its_address_and_key_and_tells_how_far_it_is(Visit visit) {
        try (Neighbour forum = new Neighbour()) {
            Page page = visit.setUp();
            visit.open("/desk/sources/connect/discourse");
            connect(visit, forum.address(), "fedcba9876543210");
            assertThat(page.locator(".c-banner")).containsText("key");
            assertThat(page.getByLabel("Address of the forum")).hasValue(forum.address());

            connect(visit, forum.address(), Neighbour.KEY);
            assertThat(page.getByRole(AriaRole.PROGRESSBAR)).isVisible();

            forum.speak();
            assertThat(page.locator(".c-stats")).containsText(Pattern.compile("Accepted\\s*2"));
            visit.openUntil("/desk/members", "Ben Birch");
            assertThat(page.locator("tr[data-row]")).hasCount(2);
        }
    }

    @Test
    void a_site_sends_with_the_key_and_snippet_that_the_form_gives(Visit visit) {
        try (Neighbour site = new Neighbour()) {
            Page page = visit.setUp();
            visit.open("/desk/sources/connect/events");
            page.getByLabel("Name of the source").fill("Shop");
            visit.press("Make a write key");
            assertThat(page.getByText("Waiting for the first event")).isVisible();
            String key = page.locator("pre").nth(0).textContent();
            String snippet = page.locator("pre").nth(1).textContent();

            Page shop = page.context().newPage();
            shop.navigate(site.address() + "/shop");
            shop.evaluate(snippet);
            assertThat(page.getByText("The first event is here, 1 accepted.")).isVisible();

            page.context()
                    .request()
                    .post(
                            "/v1/identify",
                            RequestOptions.create()
                                    .setData(Map.of(
                                            "writeKey", key, "userId", "42", "traits", Map.of("name", "Ada Alder"))));
            visit.openUntil("/desk/members", "Ada Alder");
        }
    }

    private static void connect(Visit visit, String address, String key) {
        visit.page().getByLabel("Address of the forum").fill(address);
        visit.page().getByLabel("API key").fill(key);
        visit.press("Check and connect");
    }
}
