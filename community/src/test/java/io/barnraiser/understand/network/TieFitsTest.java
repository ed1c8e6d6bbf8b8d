package io.barnraiser.understand.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.activity.log.ActivityKind;
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
import java.util.SplittableRandom;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Learning how ties are to be weighed, from the page to the rows and back.
@BothDatabases
final class TieFitsTest {

    private static final String PAGE = "/desk/settings/network";
    private static final long LAST = Village.DAY.toEpochDay() - 1;

    private final Database database;
    private final Village village;
    private final TieFits fits;
    private final TestServer server;
    private final TestClient client;

    TieFitsTest(Database database) {
        this.database = database;
        village = new Village(database);
        fits = village.module.fits(village.jobs);
        Messages messages = Messages.load(
                List.of(ShellModule.BUNDLE, NetworkModule.BUNDLE), List.of(Locale.ENGLISH, Locale.GERMAN));
        server = TestServer.start(
                village.module.feature(village.jobs).routes(),
                Templates.precompiled(
                        messages, Assets.load(getClass().getClassLoader()), () -> new Site("Barn", "#a8321f")),
                village.clock());
        client = server.client();
    }

    @BeforeEach
    void a_village_on_its_day() {
        server.gatekeeper().letInWith("settings:write");
        village.at(Village.NOW);
    }

    @AfterEach
    void stop() {
        server.close();
        village.close();
    }

    /// Some talk with each other, others only like, every day, and nothing comes of it.
    private void talk() {
        village.people(80);
        SplittableRandom random = new SplittableRandom(5);
        database.run(handle -> {
            PreparedBatch rows = handle.prepareBatch("""
                    INSERT INTO tie_day (identity_id, other_id, kind_id, day, amount)
                    VALUES (:from, :to, :kind, :day, 1)
                    """);
            for (int pair = 0; pair < 120; pair++) {
                long one = 1 + pair % 40;
                long other = 41 + (pair % 40 + 7 * (pair / 40)) % 40;
                for (long day = LAST - 400; day <= LAST; day += pair % 2 == 0 ? 7 : 1) {
                    boolean isTalk = pair % 2 == 0;
                    boolean isThere = !isTalk || random.nextBoolean();
                    if (!isTalk || random.nextDouble() < 0.7) {
                        rows.bind("from", isThere ? one : other)
                                .bind("to", isThere ? other : one)
                                .bind("kind", Village.number(isTalk ? ActivityKind.REPLY : ActivityKind.LIKE))
                                .bind("day", day)
                                .add();
                    }
                }
            }
            rows.execute();
        });
    }

    private TieFit learn() {
        assertThat(fits.begin()).isTrue();
        fits.run(fits.last().orElseThrow().id());
        return fits.newest().orElseThrow();
    }

    @Test
    void what_was_learned_is_taken_with_one_click_and_given_back_with_another() {
        talk();
        TieFit fit = learn();
        assertThat(fit.outcome().hasWeights()).isTrue();
        assertThat(fit.outcome().weights()).hasSize(2);
        assertThat(client.get(PAGE).body()).contains("Weigh ties as was learned", "numbers are assumed");
        assertThat(village.networks().settings()).isEqualTo(TieSettings.ASSUMED);

        assertThat(client.post(PAGE + "/fit/adopt").status()).isEqualTo(303);
        TieSettings taken = village.networks().settings();
        assertThat(taken).isEqualTo(fit.outcome().into(TieSettings.ASSUMED));
        assertThat(taken.weights().of(ActivityKind.LIKE)).isLessThan(0.1);
        assertThat(taken.weights().of(ActivityKind.MENTION)).isEqualTo(1);
        assertThat(client.get(PAGE).body()).contains("learned from this community", "Go back");

        assertThat(client.post(PAGE + "/fit/back").status()).isEqualTo(303);
        assertThat(village.networks().settings()).isEqualTo(TieSettings.ASSUMED);
        assertThat(client.get(PAGE).body()).contains("numbers are assumed").doesNotContain("Go back");
    }

    @Test
    void the_same_rows_teach_the_same() {
        talk();
        assertThat(learn().outcome()).isEqualTo(learn().outcome());
    }

    @Test
    void in_a_young_community_the_page_says_that_one_cannot_tell() {
        assertThat(client.get(PAGE).body()).contains("Nobody has asked yet");
        TieFit fit = learn();
        assertThat(fit.outcome().verdict()).isEqualTo(TieFit.Verdict.CANNOT_TELL);
        assertThat(client.get(PAGE).body()).contains("Cannot tell").doesNotContain("Weigh ties as was learned");
        assertThat(fits.adopt("somebody")).isFalse();
        assertThat(fits.giveBack("somebody")).isFalse();
        client.setCookie("language", "de");
        assertThat(client.get(PAGE).body())
                .contains("Lässt sich nicht sagen")
                .doesNotContainPattern("[>\"](network|place|part)\\.[a-z]");
    }

    @Test
    void one_goes_on_at_a_time_and_can_be_ended() {
        assertThat(client.post(PAGE + "/fit").status()).isEqualTo(303);
        assertThat(fits.begin()).isFalse();
        assertThat(client.get(PAGE + "/fit/progress").body()).contains("tie-fit");
        assertThat(client.post(PAGE + "/fit/cancel").status()).isEqualTo(303);
        fits.run(fits.last().orElseThrow().id());
        assertThat(fits.last().orElseThrow().state()).isEqualTo(TieFit.State.CANCELLED);
        assertThat(fits.newest()).isEmpty();
        assertThat(client.get(PAGE + "/fit/progress").header("hx-refresh")).isEqualTo("true");
    }

    @Test
    void it_is_the_work_of_the_team_to_answer() {
        talk();
        for (long member = 1; member <= 40; member++) {
            village.standing(member, "staff");
        }
        assertThat(learn().outcome().pairs()).isZero();
    }
}
