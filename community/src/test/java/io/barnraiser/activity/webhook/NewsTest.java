package io.barnraiser.activity.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.activity.log.Activity;
import io.barnraiser.activity.log.ActivityId;
import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.activity.source.SourceId;
import io.barnraiser.people.consent.Consent;
import io.barnraiser.people.consent.ConsentChannel;
import io.barnraiser.people.consent.Consents;
import io.barnraiser.people.consent.Decision;
import io.barnraiser.people.consent.KeyedHash;
import io.barnraiser.people.consent.Origin;
import io.barnraiser.people.consent.Purpose;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.MergeResult;
import io.barnraiser.people.member.People;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@BothDatabases
final class NewsTest {

    private static final Instant TODAY = Instant.parse("2026-05-01T10:00:00Z");

    private final People people;
    private final Post post;
    private final LogNews log;

    NewsTest(Database database) {
        people = new People(database);
        post = new Post(database, people.clock(), "127.0.0.1");
        log = new LogNews(post.webhooks, people.clock());
        people.members().listen(new MemberNews(post.webhooks, people.clock()));
    }

    @Test
    void a_move_in_the_journey_is_told_once() {
        Webhooks.Made made = post.hook(EventType.JOURNEY_MOVED);
        JourneyNews journey = new JourneyNews(post.webhooks, people.clock());
        JourneyNews.Move move = new JourneyNews.Move(7, "purchase", "advocacy", LocalDate.of(2026, 5, 1));
        people.database().run(handle -> journey.tell(handle, List.of(move)));
        people.database().run(handle -> journey.tell(handle, List.of(move)));
        assertThat(post.told(made)).containsExactly("journey.moved:7:2026-05-01:advocacy");
    }

    @AfterEach
    void close() {
        post.close();
    }

    private static Activity activity(long number, IdentityId who, ActivityKind kind, Instant happened, Instant known) {
        return new Activity(
                new ActivityId(number),
                new SourceId(People.SHOP),
                "x" + number,
                who.value(),
                kind,
                happened,
                known,
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.of("Ada bought boots"),
                Optional.of("my secret words"),
                Optional.empty(),
                kind.equals(ActivityKind.PURCHASE) ? Optional.of(new Activity.Amount(3990, "EUR")) : Optional.empty());
    }

    private void follow(Activity... activities) {
        people.database().run(handle -> log.follow(handle, List.of(activities)));
    }

    @Test
    void what_somebody_new_buys_today_is_told_once_however_often_the_log_is_read() {
        Webhooks.Made made = post.hook(EventType.MEMBER_CREATED, EventType.ACTIVITY_RECORDED, EventType.ORDER_PLACED);
        IdentityId ada = people.take(people.account(People.SHOP, "ada").name("Ada"));
        Activity bought = activity(5, ada, ActivityKind.PURCHASE, TODAY.minusSeconds(60), TODAY);

        follow(bought);
        follow(bought);

        assertThat(post.told(made))
                .containsExactly("member.created:" + ada.value(), "activity.recorded:5", "order.placed:5");
        String body = post.webhooks
                .deliveries(made.webhook().id(), "", Long.MAX_VALUE, 1)
                .getFirst()
                .body();
        assertThat(body).doesNotContain("Ada", "secret words");
        var data = Json.read(body).get("data");
        assertThat(data.get("amountMinor").asLong()).isEqualTo(3990);
        assertThat(data.get("currency").asString()).isEqualTo("EUR");
        assertThat(data.get("member").asLong()).isEqualTo(ada.value());
    }

    @Test
    void what_happened_long_ago_or_has_been_known_for_long_is_no_news() {
        Webhooks.Made made = post.hook(EventType.ACTIVITY_RECORDED);
        IdentityId ada = people.take(people.account(People.SHOP, "ada"));
        Instant yesterday = TODAY.minus(LogNews.NEW);

        follow(
                activity(1, ada, ActivityKind.CREATE, yesterday, TODAY),
                activity(2, ada, ActivityKind.CREATE, yesterday, yesterday),
                activity(3, ada, ActivityKind.CREATE, yesterday.plusMillis(1), TODAY));

        assertThat(post.told(made)).containsExactly("activity.recorded:3");
    }

    @Test
    void a_webhook_is_told_only_what_it_asked_for() {
        Webhooks.Made refunds = post.hook(EventType.ORDER_REFUNDED);
        IdentityId ada = people.take(people.account(People.SHOP, "ada"));

        follow(
                activity(1, ada, ActivityKind.PURCHASE, TODAY, TODAY),
                activity(2, ada, ActivityKind.REFUND, TODAY, TODAY));

        assertThat(post.told(refunds)).containsExactly("order.refunded:2");
    }

    @Test
    void a_merge_and_its_undoing_are_told_in_their_transactions() {
        Webhooks.Made made = post.hook(EventType.MEMBER_MERGED, EventType.MEMBER_UNMERGED);
        MemberId ada = people.memberOf(people.take(people.account(People.FORUM, "ada")));
        MemberId lovelace = people.memberOf(people.take(people.account(People.SHOP, "lovelace")));

        MergeResult merged = people.members().merge("Olga", ada, lovelace, "the same voice", false);
        people.members().unmerge("Olga", ((MergeResult.Merged) merged).merge());

        List<Delivery> told = post.webhooks
                .deliveries(made.webhook().id(), "", Long.MAX_VALUE, 10)
                .reversed();
        assertThat(told).extracting(Delivery::type).containsExactly("member.merged", "member.unmerged");
        var merge = Json.read(told.getFirst().body()).get("data");
        assertThat(merge.get("member").asLong()).isEqualTo(ada.value());
        assertThat(merge.get("from").asLong()).isEqualTo(lovelace.value());
        var unmerge = Json.read(told.getLast().body()).get("data");
        assertThat(unmerge.get("member").asLong()).isEqualTo(lovelace.value());
        assertThat(unmerge.get("from").asLong()).isEqualTo(ada.value());
    }

    @Test
    void nobody_listens_and_nothing_is_kept() {
        IdentityId ada = people.take(people.account(People.FORUM, "ada"));
        IdentityId lovelace = people.take(people.account(People.SHOP, "lovelace"));
        follow(activity(1, ada, ActivityKind.CREATE, TODAY, TODAY));
        people.members().merge("Olga", people.memberOf(ada), people.memberOf(lovelace), "the same voice", false);

        Webhooks.Made later = post.hook(EventType.ACTIVITY_RECORDED, EventType.MEMBER_MERGED);

        assertThat(post.told(later)).isEmpty();
    }

    @Test
    void a_decision_is_told_once_and_an_old_one_not() {
        Webhooks.Made made = post.hook(EventType.CONSENT_CHANGED);
        IdentityId ada = people.take(people.account(People.SHOP, "ada"));
        Consents consents = new Consents(
                people.database(), people.clock(), people.audit(), people.members(), KeyedHash.with(new byte[32]));
        people.database()
                .run(handle -> consents.record(
                        handle,
                        Map.of(
                                ada,
                                List.of(granted(TODAY.minusSeconds(5)), granted(TODAY.minus(Duration.ofDays(9)))))));
        ConsentNews news = new ConsentNews(people.database(), post.webhooks, people.clock());

        news.catchUp();
        news.catchUp();

        Delivery told = post.only(made);
        assertThat(told.type()).isEqualTo("consent.changed");
        assertThat(Json.read(told.body()).get("data").get("member").asLong()).isEqualTo(ada.value());
        assertThat(Json.read(told.body()).get("data").get("decision").asString())
                .isEqualTo("granted");
    }

    private static Consent granted(Instant at) {
        return new Consent(
                Purpose.find("newsletter").orElseThrow(),
                ConsentChannel.find("email").orElseThrow(),
                Decision.GRANTED,
                Origin.SOURCE,
                "v1",
                "form",
                at);
    }
}
