package io.barnraiser.activity.ingest;

import static io.barnraiser.activity.ingest.IngestHouse.minutesAgo;
import static io.barnraiser.activity.ingest.IngestHouse.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barnraiser.activity.log.Activity;
import io.barnraiser.activity.log.ActivityObject;
import io.barnraiser.activity.source.Source;
import io.barnraiser.activity.source.SourceId;
import io.barnraiser.people.consent.ConsentEntry;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.error.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@BothDatabases
final class PipelineTest {

    private final IngestHouse house;
    private final Source forum;

    PipelineTest(Database database) {
        house = new IngestHouse(database);
        forum = house.source("forum");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void what_is_accepted_stands_in_the_log_as_it_was_said() {
        house.accept(
                forum,
                Incoming.of(
                                "post:1",
                                "create",
                                minutesAgo(5),
                                Person.account("ada").name("Ada").build())
                        .channel("Repairs")
                        .object(Thing.of("topic", "topic:1").titled("A zip").at("https://forum.example/t/1"))
                        .label("A zip")
                        .text("How do I mend it?")
                        .language("en")
                        .amount(new Money(1250, "EUR"))
                        .raw("{}")
                        .build());
        Activity activity = house.log().getFirst();
        assertThat(activity.externalId()).isEqualTo("post:1");
        assertThat(activity.kind().name()).isEqualTo("create");
        assertThat(activity.happenedAt()).isEqualTo(minutesAgo(5));
        assertThat(activity.knownAt()).isEqualTo(Clockwork.START);
        assertThat(activity.text()).contains("How do I mend it?");
        assertThat(activity.language()).contains("en");
        assertThat(activity.amount()).contains(new Activity.Amount(1250, "EUR"));
        assertThat(house.actor(activity)).isEqualTo("ada");
        assertThat(house.count("activity_raw")).isEqualTo(1);
        assertThat(house.sources.state(forum.id()).lastEventAt()).contains(minutesAgo(5));
        assertThat(house.sources.state(forum.id()).lag()).contains(Duration.ofMinutes(5));
    }

    @Test
    void the_same_activity_twice_is_counted_and_changes_nothing() {
        Receipt first = house.accept(forum, said("1", "ada", "hello").build());
        Receipt second = house.accept(forum, said("1", "ada", "hello").build());
        assertThat(first).isEqualTo(new Receipt(1, 0, Map.of()));
        assertThat(second).isEqualTo(new Receipt(0, 1, Map.of()));
        assertThat(house.log()).hasSize(1);
        assertThat(house.outcomes(forum)).containsEntry("accepted", 1L).containsEntry("duplicate", 1L);
    }

    @Test
    void the_same_id_with_another_content_leaves_the_first_word_standing() {
        house.accept(
                forum,
                said("1", "ada", "first").build(),
                said("1", "ada", "in one batch").build());
        house.accept(forum, said("1", "bob", "second").build());
        assertThat(house.log()).extracting(Activity::text).containsExactly(java.util.Optional.of("first"));
        assertThat(house.outcomes(forum)).containsEntry("duplicate", 2L);
    }

    @Test
    void the_same_id_at_two_sources_is_two_activities() {
        house.accept(forum, said("1", "ada", "hello").build());
        house.accept(house.source("shop"), said("1", "ada", "hello").build());
        assertThat(house.log()).hasSize(2);
        assertThat(house.count("identity")).isEqualTo(2);
    }

    @Test
    void late_and_out_of_order_activities_stand_where_they_happened() {
        house.accept(forum, said("new", "ada", "new").build());
        house.accept(
                forum,
                Incoming.of(
                                "old",
                                "create",
                                Instant.parse("2009-03-01T10:00:00Z"),
                                Person.account("ada").build())
                        .build());
        assertThat(house.log()).extracting(Activity::externalId).containsExactly("new", "old");
        assertThat(house.log().getLast().happenedAt()).isEqualTo(Instant.parse("2009-03-01T10:00:00Z"));
    }

    @Test
    void a_clock_may_be_a_day_fast_and_what_is_later_happens_now() {
        Instant nearly = Clockwork.START.plus(Steps.FUTURE);
        house.accept(
                forum,
                Incoming.of("day", "create", nearly, Person.account("ada").build())
                        .build(),
                Incoming.of(
                                "year",
                                "create",
                                nearly.plusMillis(1),
                                Person.account("ada").build())
                        .build());
        assertThat(house.log()).extracting(Activity::happenedAt).containsExactly(nearly, Clockwork.START);
    }

    @Test
    void a_time_before_1970_is_no_time() {
        Receipt receipt = house.accept(
                forum,
                Incoming.of(
                                "1",
                                "create",
                                Instant.EPOCH.minusMillis(1),
                                Person.account("ada").build())
                        .build());
        assertThat(receipt.dropped()).isEqualTo(Map.of(DropReason.NO_TIME, 1L));
    }

    @Test
    void a_megabyte_of_text_is_cut_with_a_mark_and_kept_whole_in_the_record() {
        String text = "é".repeat(1024 * 1024);
        house.accept(forum, said("1", "ada", text).raw(text).build());
        String stored = house.log().getFirst().text().orElseThrow();
        assertThat(stored).hasSize(Texts.LONGEST_TEXT).endsWith(Texts.MARK);
        assertThat(raw()).hasSize(1024 * 1024);
    }

    @Test
    void a_record_over_the_limit_is_too_large_and_one_at_the_limit_is_not() {
        Receipt receipt = house.accept(
                forum,
                said("1", "ada", "a").raw("x".repeat(Steps.LONGEST_RAW)).build(),
                said("2", "ada", "a").raw("x".repeat(Steps.LONGEST_RAW + 1)).build());
        assertThat(receipt).isEqualTo(new Receipt(1, 0, Map.of(DropReason.TOO_LARGE, 1L)));
    }

    @Test
    void zero_bytes_and_halves_of_characters_are_replaced_everywhere() {
        String bad = "a\u0000b\uD800c\uDC00d🙂";
        house.accept(
                forum,
                Incoming.of(
                                "id" + bad,
                                "create",
                                minutesAgo(1),
                                Person.account("p" + bad)
                                        .name(bad)
                                        .trait(bad, bad)
                                        .build())
                        .channel(bad)
                        .object(Thing.of("post", "post" + bad).titled(bad).at(bad))
                        .label(bad)
                        .text(bad)
                        .raw(bad)
                        .build());
        Activity activity = house.log().getFirst();
        String good = "a\uFFFDb\uFFFDc\uFFFDd🙂";
        assertThat(activity.text()).contains(good);
        assertThat(activity.externalId()).isEqualTo("id" + good);
        assertThat(house.actor(activity)).isEqualTo("p" + good);
        assertThat(raw()).isEqualTo(good);
    }

    @Test
    void a_reply_may_come_before_what_it_answers() {
        house.accept(
                forum,
                said("2", "bob", "Try wax.").replyTo(Thing.of("post", "post:1")).build());
        long answered = house.log().getFirst().replyToObjectId().orElseThrow();
        assertThat(object(answered).authorIdentityId()).isEmpty();
        Person ada = Person.account("ada").build();
        house.accept(
                forum,
                Incoming.of("1", "create", minutesAgo(9), ada)
                        .object(Thing.of("post", "post:1")
                                .by(ada)
                                .titled("A zip")
                                .in("topic:1"))
                        .build());
        assertThat(object(answered).authorIdentityId())
                .hasValue(house.log().getLast().identityId());
        assertThat(object(answered).title()).contains("A zip");
        assertThat(object(object(answered).parentId().orElseThrow()).externalId())
                .isEqualTo("topic:1");
    }

    @Test
    void what_is_not_said_of_a_thing_takes_nothing_away() {
        house.accept(
                forum,
                said("1", "ada", "a")
                        .object(Thing.of("topic", "t").titled("Title").at("u"))
                        .build());
        house.accept(forum, said("2", "ada", "b").object(Thing.of("topic", "t")).build());
        house.pipeline.close();
        try (IngestHouse fresh = new IngestHouse(house.database)) {
            fresh.accept(
                    forum,
                    said("3", "ada", "c")
                            .object(Thing.of("topic", "t").titled("New"))
                            .build());
            ActivityObject thing = object(house.log().getFirst().objectId().orElseThrow());
            assertThat(thing.title()).contains("New");
            assertThat(thing.url()).contains("u");
            assertThat(house.count("activity_object")).isEqualTo(1);
        }
    }

    @Test
    void a_paused_source_keeps_out_what_comes_and_counts_it() {
        house.sources.pause(forum.id());
        Receipt receipt = house.accept(forum, said("1", "ada", "a").build());
        assertThat(receipt.dropped()).isEqualTo(Map.of(DropReason.PAUSED, 1L));
        house.sources.resume(forum.id());
        assertThat(house.accept(forum, said("1", "ada", "a").build()).accepted())
                .isEqualTo(1);
        assertThat(house.sources.state(forum.id()).received()).isEqualTo(2);
    }

    @Test
    void every_drop_is_counted_and_the_newest_are_kept() {
        List<Parsed> records = new ArrayList<>();
        for (int i = 0; i < DropStore.KEPT + 5; i++) {
            records.add(Parsed.dropped(DropReason.MALFORMED, "row " + i, "{"));
        }
        records.add(Parsed.of(said("", "ada", "a").build()));
        records.add(Parsed.of(said("1", " ", "a").build()));
        records.add(Parsed.of(
                Incoming.of("2", "No Word", minutesAgo(1), Person.account("ada").build())
                        .build()));
        house.pipeline.accept(forum.id(), records);
        assertThat(house.outcomes(forum))
                .containsEntry("malformed", DropStore.KEPT + 5L)
                .containsEntry("no_id", 1L)
                .containsEntry("no_person", 1L)
                .containsEntry("unknown_type", 1L);
        assertThat(house.sources.state(forum.id()).received()).isEqualTo(records.size());
        assertThat(house.count("dropped_event")).isEqualTo(DropStore.KEPT);
        assertThat(drops().getFirst().reason()).isEqualTo(DropReason.UNKNOWN_TYPE);
    }

    @Test
    void many_senders_at_once_lose_and_double_nothing() throws Exception {
        try (ExecutorService senders = Executors.newFixedThreadPool(8)) {
            List<Future<Long>> receipts = new ArrayList<>();
            for (int sender = 0; sender < 8; sender++) {
                int first = sender * 50;
                receipts.add(senders.submit(() -> {
                    long accepted = 0;
                    for (int i = 0; i < 100; i += 10) {
                        Incoming[] batch = new Incoming[10];
                        for (int j = 0; j < 10; j++) {
                            batch[j] = said("m" + (first + i + j), "p" + j, "x").build();
                        }
                        accepted += house.accept(forum, batch).accepted();
                    }
                    return accepted;
                }));
            }
            long accepted = 0;
            for (Future<Long> receipt : receipts) {
                accepted += receipt.get();
            }
            assertThat(accepted).isEqualTo(450);
        }
        assertThat(house.count("activity")).isEqualTo(450);
        assertThat(house.outcomes(forum)).containsEntry("accepted", 450L).containsEntry("duplicate", 350L);
        assertThat(house.log().stream().map(Activity::externalId).collect(java.util.stream.Collectors.toSet()))
                .hasSize(450);
    }

    @Test
    void one_request_that_cannot_be_written_harms_no_other() {
        assertThatThrownBy(() -> house.pipeline.accept(
                        new SourceId(99), List.of(Parsed.of(said("1", "a", "b").build()))))
                .isInstanceOf(ProblemException.class);
        assertThat(house.accept(forum, said("1", "ada", "a").build()).accepted())
                .isEqualTo(1);
        assertThat(house.pipeline.waiting()).isZero();
    }

    @Test
    void kinds_channels_and_orders_of_a_source_are_its_own() {
        house.accept(
                forum,
                Incoming.of("1", "knit", minutesAgo(1), Person.account("ada").build())
                        .channel("Wool")
                        .consent(new ConsentStatement("news", "email", true, "v1", "form"))
                        .order(new OrderDetail("o1", OrderDetail.State.PLACED, "EUR", 990, 0, minutesAgo(1), List.of()))
                        .build());
        assertThat(house.log().getFirst().kind().name()).isEqualTo("knit");
        MemberId member = new MemberId(house.log().getFirst().identityId());
        List<ConsentEntry> entries = house.database.read(handle -> house.consents.history(handle, member));
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.consent().purpose().name()).isEqualTo("news");
            assertThat(entry.consent().evidence()).isEqualTo("forum 1 form");
        });
        assertThat(house.orders.of(Set.of(house.log().getFirst().identityId())))
                .singleElement()
                .satisfies(order -> assertThat(order.totalMinor()).isEqualTo(990));
    }

    private ActivityObject object(long id) {
        return java.util.Objects.requireNonNull(house.database
                .read(handle -> house.activities.objects(handle, Set.of(id)))
                .get(id));
    }

    private List<Drop> drops() {
        return house.database.read(handle -> new DropStore().newest(handle, forum.id(), 10_000));
    }

    private String raw() {
        return house.database.read(handle -> handle.createQuery("SELECT body FROM activity_raw")
                .mapTo(String.class)
                .one());
    }
}
