package io.barnraiser.activity.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.html.Assets;
import io.barnraiser.platform.html.Messages;
import io.barnraiser.platform.html.Site;
import io.barnraiser.platform.html.Templates;
import io.barnraiser.platform.web.Method;
import io.barnraiser.platform.web.Route;
import io.barnraiser.platform.web.TestClient;
import io.barnraiser.platform.web.TestClient.Answer;
import io.barnraiser.platform.web.TestServer;
import io.barnraiser.shell.ShellModule;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@BothDatabases
final class WebhookPagesTest {

    private final Post post;
    private final List<Route> routes;
    private final TestServer server;

    WebhookPagesTest(Database database) {
        post = new Post(database, () -> Instant.parse("2026-05-01T10:00:00Z"), "127.0.0.1");
        routes = new WebhookPages(post.webhooks, post.deliverer::deliver).routes();
        Assets assets = Assets.load(getClass().getClassLoader());
        Messages messages = Messages.load(
                List.of(ShellModule.BUNDLE, WebhookModule.BUNDLE), List.of(Locale.ENGLISH, Locale.GERMAN));
        server = TestServer.start(routes, Templates.precompiled(messages, assets, () -> new Site("Acme", "#a8321f")));
        server.gatekeeper().letInWith("webhooks:manage");
    }

    @AfterEach
    void close() {
        server.close();
        post.close();
    }

    @Test
    void every_route_refuses_whoever_may_not() {
        server.gatekeeper().letInWith("members:read", "settings:write");
        for (Route route : routes) {
            String path = route.path().replace("{id}", "1").replace("{delivery}", "1");
            Answer answer = route.method() == Method.GET
                    ? server.client().get(path)
                    : server.client().post(path);
            assertThat(answer.status()).as(path).isEqualTo(403);
        }
    }

    @Test
    void a_webhook_is_made_with_a_secret_shown_once_and_its_test_arrives() {
        TestClient browser = server.client();
        assertThat(browser.get("/desk/settings/webhooks").body()).contains("Nobody is told yet");

        Answer wrong = browser.post("/desk/settings/webhooks", "url", "ftp://example.org");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Give the whole address", "at least one thing");
        Answer made = browser.post(
                "/desk/settings/webhooks", "url", post.receiver.url().toString(), "type", "order.placed");
        Matcher secret = Pattern.compile("<code>(whsec_[A-Za-z0-9+/=]+)</code>").matcher(made.body());
        assertThat(secret.find()).isTrue();

        assertThat(browser.post("/desk/settings/webhooks/1/test").header("location"))
                .isEqualTo("/desk/settings/webhooks/1");

        assertThat(post.receiver.got()).singleElement().matches(got -> got.isSignedWith(secret.group(1)));
        String page = browser.get("/desk/settings/webhooks/1").body();
        assertThat(page).contains("Delivered", "HTTP 200", "webhook.test").doesNotContain(secret.group(1));
        assertThat(browser.get("/desk/settings/webhooks").body()).doesNotContain(secret.group(1));
    }

    @Test
    void dead_letters_are_shown_and_sent_again() {
        TestClient browser = server.client();
        Webhooks.Made made = post.hook(EventType.ORDER_PLACED);
        browser.get("/desk/settings/webhooks");
        post.receiver.answers(500);
        browser.post("/desk/settings/webhooks/1/test");
        assertThat(browser.get("/desk/settings/webhooks/1?state=waiting").body())
                .contains("HTTP 500 no room at the barn", "next try");

        post.receiver.answers(200);
        browser.post("/desk/settings/webhooks/1/deliveries/" + post.only(made).id() + "/again");

        assertThat(post.only(made).state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(browser.post("/desk/settings/webhooks/1/deliveries/77/again").status())
                .isEqualTo(404);
        assertThat(browser.post("/desk/settings/webhooks/9/test").status()).isEqualTo(404);
    }

    @Test
    void a_removed_webhook_leaves_nothing_behind() {
        TestClient browser = server.client();
        Webhooks.Made made = post.hook(EventType.ORDER_PLACED);
        post.webhooks.test(made.webhook().id());
        browser.get("/desk/settings/webhooks/1");

        browser.post("/desk/settings/webhooks/1/remove");

        assertThat(post.webhooks.list()).isEmpty();
        assertThat(post.told(made)).isEmpty();
    }

    @Test
    void every_page_is_there_in_both_languages_without_a_missing_text() {
        Webhooks.Made made = post.hook(EventType.ORDER_PLACED);
        post.webhooks.test(made.webhook().id());
        TestClient browser = server.client();
        for (String language : List.of("en", "de")) {
            browser.setCookie("language", language);
            for (String page : List.of("", "/1", "/1?state=dead")) {
                Answer answer = browser.get("/desk/settings/webhooks" + page);
                assertThat(answer.status()).as(page).isEqualTo(200);
                assertThat(answer.body())
                        .doesNotContainPattern("(?<!dir=\"ltr\")>\\s*(webhook|part|place)\\.[a-z]+\\.");
            }
        }
    }
}
