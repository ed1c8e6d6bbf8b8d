package io.barnraiser.people.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.people.account.Permissions;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.People;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.html.Assets;
import io.barnraiser.platform.html.Messages;
import io.barnraiser.platform.html.Site;
import io.barnraiser.platform.html.Templates;
import io.barnraiser.platform.job.Jobs;
import io.barnraiser.platform.web.Feature;
import io.barnraiser.platform.web.TestClient;
import io.barnraiser.platform.web.TestServer;
import io.barnraiser.shell.ShellModule;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BothDatabases
final class MatchPagesTest {

    private final Database database;
    private final People people;
    private final MatchModule module;
    private final Jobs jobs;
    private final TestServer server;
    private final TestClient client;

    MatchPagesTest(Database database) {
        this.database = database;
        this.people = new People(database);
        this.module = new MatchModule(database, people.members(), people.clock(), Long.MAX_VALUE);
        this.jobs = new Jobs(database, people.clock());
        Feature feature = module.feature(jobs, new Places(), () -> false);
        Assets assets = Assets.load(getClass().getClassLoader());
        Messages messages =
                Messages.load(List.of(ShellModule.BUNDLE, MatchModule.BUNDLE), List.of(Locale.ENGLISH, Locale.GERMAN));
        Site site = new Site("Kite", "#a8321f");
        this.server = TestServer.start(feature.routes(), Templates.precompiled(messages, assets, () -> site));
        this.client = server.client();
    }

    @BeforeEach
    void a_reviewer_is_signed_in() {
        server.gatekeeper().letInWith("members:read", "members:merge", "sources:read");
    }

    @AfterEach
    void stop() {
        server.close();
        jobs.close();
    }

    @Test
    void every_page_stands_in_both_languages_without_a_missing_text() {
        suggest();
        people.members().markDistinct("Olga", new IdentityId(1), new IdentityId(2));
        people.members().merge("Olga", new IdentityId(3).bornWith(), new IdentityId(4).bornWith(), "", false);
        for (String language : List.of("en", "de")) {
            client.setCookie("language", language);
            for (String page : List.of(
                    "",
                    "?state=later",
                    "?rule=same-name&band=likely&source=1",
                    "/merged",
                    "/never",
                    "/many?rule=same-name&least=80")) {
                TestClient.Answer answer = client.get("/desk/matches" + page);
                assertThat(answer.status()).as(page).isEqualTo(200);
                assertThat(answer.body()).contains("<html lang=\"" + language + "\"");
                assertThat(answer.body()).as(page).doesNotContainPattern("[>\"]\\s*match\\.[a-z]");
            }
        }
    }

    @Test
    void an_empty_place_says_what_will_stand_there() {
        assertThat(client.get("/desk/matches").body()).contains("Nobody to compare yet", "href=\"/desk/sources\"");
        Crowd.take(people, 4);
        assertThat(client.get("/desk/matches").body()).contains("Not looked yet");
        module.matches().runs().run();
        assertThat(client.get("/desk/matches").body()).contains("All decided");
    }

    @Test
    void two_people_stand_side_by_side_with_the_reasons() {
        suggest();
        assertThat(client.get("/desk/matches").body())
                .contains("Tess Dunwoody", "@zephyrkitefan", "Dunwoody, Tess", "Forum", "Shop")
                .contains("The same name: tess dunwoody", "Did 7 things", "data-key=\"A\"");
    }

    @Test
    void accepting_merges_and_the_toast_takes_it_back() {
        Suggestion suggestion = suggest();
        String path = "/desk/matches/" + suggestion.id().value();
        TestClient.Answer accepted = client.post(path + "/accept", "back", "/desk/matches?band=likely");
        assertThat(accepted.status()).isEqualTo(303);
        assertThat(accepted.header("Location")).isEqualTo("/desk/matches?band=likely");
        assertThat(people.memberOf(suggestion.b())).isEqualTo(suggestion.a().bornWith());
        assertThat(client.get("/desk/matches").body()).contains("They are one member now.", path + "/undo");
        client.post(path + "/undo");
        assertThat(people.memberOf(suggestion.b())).isEqualTo(suggestion.b().bornWith());
    }

    @Test
    void a_refused_pair_stands_on_the_never_again_list_and_can_leave_it() {
        Suggestion suggestion = suggest();
        client.post("/desk/matches/" + suggestion.id().value() + "/refuse");
        String undo = "/desk/matches/never/%d/%d/undo"
                .formatted(suggestion.a().value(), suggestion.b().value());
        assertThat(client.get("/desk/matches/never").body()).contains(undo, "Tess Dunwoody");
        client.post(undo);
        assertThat(client.get("/desk/matches/never").body()).contains("The list is empty");
    }

    @Test
    void a_merge_can_be_taken_back_from_the_list_of_merges() {
        Suggestion suggestion = suggest();
        client.post("/desk/matches/" + suggestion.id().value() + "/accept");
        String body = client.get("/desk/matches/merged").body();
        assertThat(body).contains("Suggestion accepted", "/desk/matches/merged/1/unmerge");
        client.post("/desk/matches/merged/1/unmerge");
        assertThat(people.memberOf(suggestion.b())).isEqualTo(suggestion.b().bornWith());
    }

    @Test
    void many_are_accepted_after_a_look_at_some() {
        Suggestion suggestion = suggest();
        assertThat(client.get("/desk/matches/many?rule=same-name&least=80").body())
                .contains("Tess Dunwoody", "Merge this pair");
        client.post("/desk/matches/many", "rule", "same-name", "least", "80");
        assertThat(people.memberOf(suggestion.b())).isEqualTo(suggestion.a().bornWith());
    }

    @Test
    void a_run_is_asked_for_shows_how_far_it_is_and_can_be_cancelled() {
        suggest();
        assertThat(client.post("/desk/matches/run").status()).isEqualTo(303);
        assertThat(client.get("/desk/matches/progress").header("HX-Refresh")).isEqualTo("true");
        database.run(handle -> {
            long run = MatchRunStore.begin(handle, 0, people.clock().instant());
            MatchRunStore.advance(
                    handle,
                    run,
                    MatchProgress.Step.COMPARE,
                    30,
                    60,
                    people.clock().instant());
        });
        assertThat(client.get("/desk/matches/progress").body()).contains("Compared 30 of 60", "/desk/matches/cancel");
        client.post("/desk/matches/cancel");
        assertThat(module.matches().runs().last().orElseThrow().state()).isEqualTo(MatchRun.State.CANCELLED);
    }

    @Test
    void who_may_only_read_decides_nothing() {
        Suggestion suggestion = suggest();
        server.gatekeeper().letInWith("members:read");
        assertThat(client.get("/desk/matches").body()).contains("Tess Dunwoody").doesNotContain("/accept");
        assertThat(client.post("/desk/matches/" + suggestion.id().value() + "/accept")
                        .status())
                .isEqualTo(403);
        assertThat(people.memberOf(suggestion.b())).isEqualTo(suggestion.b().bornWith());
    }

    @Test
    void every_route_names_a_permission_of_the_table() {
        assertThat(module.feature(jobs, new Places(), () -> false).routes())
                .isNotEmpty()
                .allMatch(route -> !route.permission().isPublic() && Permissions.isKnown(route.permission()));
    }

    @Test
    void nonsense_in_the_address_is_borne() {
        suggest();
        assertThat(client.get("/desk/matches?after=x&band=9&rule=no&source=y").status())
                .isEqualTo(200);
        assertThat(client.get("/desk/matches/never?after=x-y").status()).isEqualTo(200);
        assertThat(client.get("/desk/matches/many?least=-5&rule=no").status()).isEqualTo(200);
        assertThat(client.post("/desk/matches/999/accept").status()).isEqualTo(303);
        assertThat(client.post("/desk/matches/many", "rule", "no").status()).isEqualTo(303);
    }

    private Suggestion suggest() {
        Crowd.take(people, 60);
        people.take(people.account(People.FORUM, "t1").name("Tess Dunwoody").handle("zephyrkitefan"));
        people.take(people.account(People.SHOP, "t2").name("Dunwoody, Tess"));
        module.matches().runs().run();
        return database.read(handle -> module.matches()
                .list(handle, SuggestionFilter.in(Suggestion.State.OPEN), java.util.Optional.empty(), 1)
                .getFirst());
    }

    /// Two sources, and seven things done by everybody.
    private static final class Places implements Backdrop {
        @Override
        public Map<Long, String> sources() {
            return Map.of(People.FORUM, "Forum", People.SHOP, "Shop");
        }

        @Override
        public Map<MemberId, Long> activities(Collection<MemberId> members) {
            return members.stream().distinct().collect(Collectors.toMap(id -> id, id -> 7L));
        }
    }
}
