package io.barnraiser.understand.voice;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.language.text.Language;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.html.Assets;
import io.barnraiser.platform.html.Messages;
import io.barnraiser.platform.html.Site;
import io.barnraiser.platform.html.Templates;
import io.barnraiser.platform.web.TestClient;
import io.barnraiser.platform.web.TestServer;
import io.barnraiser.shell.ShellModule;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is talked about, over HTTP.
@BothDatabases
final class VoicePagesTest {

    private final Market market;
    private final TestServer server;
    private final TestClient client;

    VoicePagesTest(Database database) {
        market = new Market(database);
        Messages messages =
                Messages.load(List.of(ShellModule.BUNDLE, VoiceModule.BUNDLE), List.of(Locale.ENGLISH, Locale.GERMAN));
        server = TestServer.start(
                market.module.feature().routes(),
                Templates.precompiled(
                        messages, Assets.load(getClass().getClassLoader()), () -> new Site("Barn", "#a8321f")),
                market.people().clock());
        client = server.client();
    }

    @BeforeEach
    void the_team_is_signed_in() {
        server.gatekeeper().letInWith("members:read", "members:write");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void before_the_first_reading_the_page_says_what_will_stand_here() {
        assertThat(client.get(VoicePages.PATH).body()).contains("Nothing has been read yet", "Read now");
        assertThat(client.get(VoicePages.PATH + "/0").status()).isEqualTo(404);
    }

    @Test
    void topics_stand_with_their_shares_and_each_has_a_page_with_quotations() {
        market.fill(60, 180, true);
        market.read(4);
        assertThat(client.get(VoicePages.PATH).body())
                .contains("The last 4 months", "Rising", "Fading", "vo-months__line", "How we know");
        assertThat(client.get(VoicePages.PATH + "?months=1").body()).contains("The last month, up to");
        assertThat(client.get(VoicePages.PATH + "/0").body())
                .contains("own words", "Person", "https://forum.example.org/t/", "Month by month");
        assertThat(client.get(VoicePages.PATH + "/99").status()).isEqualTo(404);
    }

    @Test
    void a_period_or_tribe_that_there_is_not_is_left_out() {
        market.fill(60, 180, true);
        market.read(4);
        assertThat(client.get(VoicePages.PATH + "?months=99&tribe=7").body())
                .contains("Everybody: of those who wrote", "The last 4 months, up to");
    }

    @Test
    void no_topics_and_too_few_conversations_have_words_of_their_own() {
        market.fill(60, 120, false);
        market.read(4);
        assertThat(client.get(VoicePages.PATH).body()).contains("No topics found", "The 120 conversations");
        market.read(1);
        assertThat(client.get(VoicePages.PATH).body()).contains("Too few conversations to tell", "at least 50");
    }

    @Test
    void a_reading_is_begun_and_ended_from_the_page() {
        client.get(VoicePages.PATH);
        assertThat(client.post(VoicePages.PATH, "months", "24").status()).isEqualTo(303);
        assertThat(client.get(VoicePages.PATH).body()).contains("Waiting for its turn");
        assertThat(client.get(VoicePages.PATH + "/progress").body()).contains("Waiting for its turn");
        assertThat(client.post(VoicePages.PATH + "/cancel").status()).isEqualTo(303);
        assertThat(client.get(VoicePages.PATH + "/progress").body()).doesNotContain("Waiting");
    }

    @Test
    void the_mood_page_says_how_many_labels_are_missing_and_then_shows_shares() {
        market.fillFeelings(100, 0.5, 0.2);
        assertThat(client.get(MoodPages.PATH).body())
                .contains("Cannot tell yet how texts in English feel", "200 more labels are needed", "German");
        market.module.moods().draw(Market.DAY, 3);
        market.label(MoodWork.ENOUGH - 1);
        assertThat(client.get(MoodPages.PATH).body()).contains("One more label is needed");
        market.label(1);
        assertThat(client.get(MoodPages.PATH).body()).contains("There are enough labels now");
        market.read(3);
        assertThat(client.get(MoodPages.PATH).body())
                .contains(
                        "of their texts feel good",
                        "Texts that feel bad",
                        "vo-months__line",
                        "French",
                        "not supported");
        assertThat(client.get(MoodPages.PATH + "?language=de").body()).contains("200 more labels are needed");
    }

    @Test
    void texts_are_labelled_one_after_the_other_without_their_authors() {
        market.fillFeelings(30, 0.5, 0.2);
        assertThat(client.get(MoodPages.LABELS).body()).contains("No texts have been drawn yet");
        market.module.moods().draw(Market.DAY, 3);
        DrawnText first = market.module.moods().next(Language.ENGLISH).orElseThrow();
        assertThat(client.get(MoodPages.LABELS).body())
                .contains("How does this feel?", "0 of 200", first.text().substring(0, 20))
                .doesNotContain("Person");
        String number = Long.toString(first.activity());
        assertThat(client.post(MoodPages.LABELS, "language", "en", "activity", number, "feeling", "great")
                        .status())
                .isEqualTo(422);
        assertThat(client.post(MoodPages.LABELS, "language", "en", "activity", "x", "feeling", "good")
                        .status())
                .isEqualTo(422);
        assertThat(client.post(MoodPages.LABELS, "language", "en", "activity", number, "feeling", "good")
                        .status())
                .isEqualTo(303);
        assertThat(client.get(MoodPages.LABELS).body()).contains("1 of 200", "Take back");
        assertThat(client.post(MoodPages.LABELS + "/undo", "language", "en", "activity", number)
                        .status())
                .isEqualTo(303);
        assertThat(client.get(MoodPages.LABELS).body()).contains("0 of 200").doesNotContain("Take back");
        server.gatekeeper().letInWith("members:read");
        assertThat(client.get(MoodPages.LABELS).status()).isEqualTo(403);
    }

    @Test
    void the_brand_says_what_it_is_and_a_reading_compares() {
        market.fillFeelings(30, 0.5, 0.2);
        assertThat(client.get(PurposePages.PATH).body()).contains("Cannot tell yet what is shared", "Paste below");
        assertThat(client.post(PurposePages.PATH, "language", "en", "text", "x".repeat(Purposes.LONGEST + 1))
                        .status())
                .isEqualTo(422);
        assertThat(client.post(PurposePages.PATH, "language", "en", "text", "We build tents.")
                        .status())
                .isEqualTo(303);
        assertThat(client.get(PurposePages.PATH).body()).contains("With the next reading", "Version 1, by");
        market.read(3);
        assertThat(client.get(PurposePages.PATH).body()).contains("At least 200 words of either side and 20 authors");
        server.gatekeeper().letInWith("members:read");
        assertThat(client.get(PurposePages.PATH).body()).doesNotContain("own texts");
        assertThat(client.post(PurposePages.PATH, "language", "en", "text", "other")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void months_are_a_number_from_one_to_twenty_four() {
        client.get(VoicePages.PATH);
        for (String months : List.of("0", "25", "-1", "many", "")) {
            assertThat(client.post(VoicePages.PATH, "months", months).status()).isEqualTo(400);
        }
        assertThat(market.voices().last()).isEmpty();
    }

    @Test
    void who_may_only_read_cannot_begin() {
        server.gatekeeper().letInWith("members:read");
        assertThat(client.get(VoicePages.PATH).body()).doesNotContain("Read now");
        assertThat(client.post(VoicePages.PATH, "months", "3").status()).isEqualTo(403);
    }
}
