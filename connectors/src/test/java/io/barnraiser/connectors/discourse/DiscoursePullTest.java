package io.barnraiser.connectors.discourse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barnraiser.activity.ingest.Connector;
import io.barnraiser.activity.ingest.ConnectorException;
import io.barnraiser.activity.ingest.DropReason;
import io.barnraiser.activity.ingest.ExternalKey;
import io.barnraiser.activity.ingest.Incoming;
import io.barnraiser.activity.ingest.Parsed;
import io.barnraiser.activity.ingest.Person;
import io.barnraiser.activity.ingest.Position;
import io.barnraiser.activity.ingest.Thing;
import io.barnraiser.activity.source.Source;
import io.barnraiser.activity.source.SourceId;
import io.barnraiser.connectors.Collected;
import io.barnraiser.connectors.discourse.FakeForum.Post;
import io.barnraiser.platform.security.Outgoing;
import io.barnraiser.platform.security.OutgoingConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class DiscoursePullTest {

    private final FakeForum forum = new FakeForum();
    private final Outgoing outgoing = new Outgoing(new OutgoingConfig(List.of("127.0.0.1")));
    private final List<Duration> waits = new ArrayList<>();
    private Instant now = Instant.parse("2025-02-01T00:00:00Z");
    private final DiscourseConnector connector = new DiscourseConnector(outgoing, () -> now, time -> {
        waits.add(time);
        now = now.plus(time);
    });
    private Post question;
    private Post answer;

    @BeforeEach
    void a_small_forum() {
        forum.people.addAll(List.of("Ann", "ben", "cy", "dora", "system_friend", "staffer"));
        question = forum.post(7, "Ann", null, "<p>Which saddle?</p>");
        answer = forum.post(7, "ben", null, "<p>Leather, <a class=\"mention\" href=\"/u/cy\">@cy</a> says</p>");
        forum.post(
                7,
                "cy",
                2L,
                "<aside class=\"quote\" data-username=\"ben\" data-post=\"2\"><blockquote>Leather <a class=\"mention\">@dora</a></blockquote></aside><p>No</p>");
        for (int i = 0; i < 8; i++) {
            forum.post(8 + i % 2, "dora", null, "<p>number " + i + "</p>");
        }
        forum.post(9, "system", null, "<p>closed</p>");
        forum.post(9, "staffer", null, "<p>hello</p>");
        for (String liker : List.of("ben", "cy", "dora")) {
            forum.like(liker, question, "2025-01-02T10:00:00.000Z");
        }
        forum.like("cy", answer, "2025-01-03T10:00:00.000Z");
        forum.like("cy", forum.posts.get(4), "2025-01-04T10:00:00.000Z");
    }

    @AfterEach
    void close() {
        forum.close();
        outgoing.close();
    }

    private Source source(String key, String... settings) {
        Map<String, String> map =
                new HashMap<>(Map.of("address", forum.address() + "/", "requests-per-minute", "6000"));
        for (int i = 0; i < settings.length; i += 2) {
            map.put(settings[i], settings[i + 1]);
        }
        return new Source(new SourceId(1), "forum", "discourse", map, Optional.of(key), true, false, Instant.EPOCH);
    }

    /// Pulls until there is no more, and gives the last position that was reached.
    private Position pull(Source source, Position from, Collected into) {
        Connector.Puller puller = connector.puller(source).orElseThrow();
        Optional<Position> position = Optional.of(from);
        try {
            while (position.isPresent()) {
                position = puller.fetch(position.get(), into);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return into.positions.getLast();
    }

    private Collected all() {
        Collected collected = new Collected();
        pull(source(FakeForum.KEY), Position.START, collected);
        return collected;
    }

    private static Incoming activity(Collected collected, String id) {
        return collected.activities().stream()
                .filter(activity -> activity.externalId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_post_member_and_like_is_read_once() {
        Collected read = all();
        assertThat(read.activities()).extracting(Incoming::externalId).doesNotHaveDuplicates();
        Map<String, Long> kinds = new TreeMap<>();
        read.activities().forEach(activity -> kinds.merge(activity.kind(), 1L, Long::sum));
        assertThat(kinds)
                .isEqualTo(Map.of("create", 3L, "reply", 9L, "mention", 1L, "quote", 1L, "join", 6L, "like", 5L));
        assertThat(read.drops()).extracting(Parsed.Dropped::reason).containsExactly(DropReason.SYSTEM_ACCOUNT);
    }

    @Test
    void a_reply_is_directed_at_the_post_it_answers_or_at_the_topic() {
        Collected read = all();
        Incoming toTopic = activity(read, "post:" + answer.id());
        assertThat(toTopic.replyTo().map(Thing::externalId)).contains("t/7/1");
        assertThat(toTopic.object().orElseThrow().url()).contains(forum.address() + "/t/7/2");
        assertThat(toTopic.channel()).contains("gear");
        Incoming toPost = activity(read, "post:" + forum.posts.get(2).id());
        assertThat(toPost.replyTo().map(Thing::externalId)).contains("t/7/2");
        assertThat(toPost.text()).contains("No");
        assertThat(activity(read, "post:" + question.id()).replyTo()).isEmpty();
    }

    @Test
    void a_mention_in_a_quotation_is_somebody_elses() {
        List<Incoming> directed = all().activities().stream()
                .filter(activity -> activity.directedAt().isPresent())
                .toList();
        assertThat(directed)
                .extracting(activity -> activity.kind() + " "
                        + activity.directedAt().orElseThrow().externalId())
                .containsExactlyInAnyOrder("mention cy", "quote ben");
    }

    @Test
    void a_like_has_its_liker_its_post_and_its_time() {
        Incoming like = activity(all(), "like:" + answer.id() + ":cy");
        assertThat(like.actor().externalId()).isEqualTo("cy");
        assertThat(like.object().orElseThrow().externalId()).isEqualTo("t/7/2");
        assertThat(like.object().orElseThrow().author().map(Person::externalId)).contains("ben");
        assertThat(like.happenedAt()).isEqualTo("2025-01-03T10:00:00Z");
    }

    @Test
    void people_are_known_by_their_handle_in_lower_case_and_keep_their_number() {
        Person ann = activity(all(), "post:" + question.id()).actor();
        assertThat(ann.externalId()).isEqualTo("ann");
        assertThat(ann.handle()).contains("Ann");
        assertThat(ann.keys()).extracting(ExternalKey::value).containsExactly("103");
        assertThat(activity(all(), "post:" + forum.posts.getLast().id()).actor().standing())
                .isEqualTo(Person.Standing.STAFF);
    }

    @Test
    void addresses_are_asked_for_only_when_wanted() {
        assertThat(activity(all(), "user:ann").actor().email()).isEmpty();
        Collected read = new Collected();
        pull(source(FakeForum.KEY, "emails", "yes"), Position.START, read);
        assertThat(activity(read, "user:ann").actor().email()).contains("ann@example.org");
        assertThat(activity(read, "user:ann").actor().emailVouched()).isTrue();
    }

    @Test
    void a_pull_that_is_killed_at_any_record_goes_on_without_loss_or_repetition() {
        Collected whole = all();
        List<String> expected =
                whole.activities().stream().map(Incoming::externalId).sorted().toList();
        for (int i = 0; i < whole.positions.size(); i++) {
            Collected before = new Collected();
            Position stored = killed(i, before);
            pull(source(FakeForum.KEY), stored, before);
            assertThat(before.activities().stream()
                            .map(Incoming::externalId)
                            .sorted()
                            .toList())
                    .as("killed after %d positions, at '%s'", i, stored.value())
                    .isEqualTo(expected);
        }
    }

    /// Pulls until {@code steps} positions were stored, then stops as a killed process does.
    private Position killed(int steps, Collected into) {
        class Killed extends RuntimeException {}
        Collected dying = new Collected() {
            @Override
            public void put(Parsed parsed, Position after) {
                if (positions.size() == steps) {
                    throw new Killed();
                }
                super.put(parsed, after);
            }

            @Override
            public void reached(Position position) {
                if (positions.size() == steps) {
                    throw new Killed();
                }
                super.reached(position);
            }
        };
        try {
            pull(source(FakeForum.KEY), Position.START, dying);
        } catch (Killed e) {
            // As wanted.
        }
        into.records.addAll(dying.records);
        return dying.positions.isEmpty() ? Position.START : dying.positions.getLast();
    }

    @Test
    void what_breaks_at_any_request_is_said_and_goes_on_where_it_was() {
        int requests = requestsOf(this::all);
        List<String> expected =
                all().activities().stream().map(Incoming::externalId).sorted().toList();
        for (int i = 1; i <= requests; i++) {
            forum.asked.clear();
            forum.breakAt = i;
            Collected read = new Collected();
            assertThatThrownBy(() -> pull(source(FakeForum.KEY), Position.START, read))
                    .isInstanceOf(ConnectorException.class)
                    .hasMessageContaining("502");
            pull(source(FakeForum.KEY), read.positions.isEmpty() ? Position.START : read.positions.getLast(), read);
            assertThat(read.activities().stream()
                            .map(Incoming::externalId)
                            .sorted()
                            .toList())
                    .as("broken at request %d", i)
                    .isEqualTo(expected);
        }
    }

    private int requestsOf(Runnable work) {
        forum.asked.clear();
        work.run();
        return forum.asked.size();
    }

    @Test
    void the_forum_decides_when_to_slow_down() {
        forum.slowDownAt = 2;
        assertThatThrownBy(this::all).isInstanceOfSatisfying(ConnectorException.class, e -> {
            assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(17));
            assertThat(e.isLasting()).isFalse();
        });
    }

    @Test
    void requests_keep_the_distance_that_the_setting_says() {
        Collected read = new Collected();
        pull(source(FakeForum.KEY, "requests-per-minute", "60"), Position.START, read);
        assertThat(waits).hasSize(forum.asked.size() - 1);
        assertThat(waits).allSatisfy(wait -> assertThat(wait).isEqualTo(Duration.ofSeconds(1)));
    }

    @Test
    void asked_again_it_reads_what_is_new_and_nothing_twice() {
        Collected read = new Collected();
        Position done = pull(source(FakeForum.KEY), Position.START, read);
        List<Post> more = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            more.add(forum.post(20, "ben", null, "<p>new " + i + "</p>"));
        }
        forum.postsAPage = 2;
        Collected news = new Collected();
        Position after = pull(source(FakeForum.KEY), done, news);
        assertThat(news.activities())
                .extracting(Incoming::externalId)
                .containsExactlyInAnyOrderElementsOf(
                        more.stream().map(post -> "post:" + post.id()).toList());
        Collected nothing = new Collected();
        pull(source(FakeForum.KEY), after, nothing);
        assertThat(nothing.records).isEmpty();
    }

    @Test
    void hours_later_it_asks_for_new_likes_and_new_members_too() {
        Position done = pull(source(FakeForum.KEY), Position.START, new Collected());
        Position asked = pull(source(FakeForum.KEY), done, new Collected());
        now = now.plus(Duration.ofHours(7));
        forum.people.add("eve");
        forum.like("ann", answer, now.toString());
        forum.like("ben", answer, now.toString());
        Collected later = new Collected();
        pull(source(FakeForum.KEY), asked, later);
        assertThat(later.activities())
                .extracting(Incoming::externalId)
                .contains("user:eve", "like:" + answer.id() + ":ben")
                .noneMatch(id -> id.endsWith(":cy"));
    }

    @Test
    void a_key_that_is_no_administrators_reads_all_but_who_joined_when() {
        forum.withoutAdmin = true;
        Collected read = all();
        assertThat(read.activities())
                .extracting(Incoming::kind)
                .contains("create", "reply", "like")
                .doesNotContain("join");
    }

    @Test
    void a_page_without_anything_new_is_not_the_end_of_an_older_discourse() {
        forum.posts.add(new Post(3, 1, 1, "Ann", null, "<p>first</p>", "2024-01-01T10:00:00.000Z"));
        assertThat(activity(all(), "post:3").kind()).isEqualTo("create");
    }

    @Test
    void an_empty_forum_is_read_to_its_end() {
        forum.posts.clear();
        forum.likes.clear();
        assertThat(all().activities()).extracting(Incoming::kind).containsOnly("join");
    }

    @Test
    void verifying_says_in_words_what_is_wrong() throws InterruptedException {
        assertThat(connector.verify(source(FakeForum.KEY))).isEmpty();
        assertThat(connector.verify(source("wrong")))
                .hasValueSatisfying(words -> assertThat(words).contains("key is not accepted (403)", "Admin > API"));
        assertThat(connector.verify(source(FakeForum.KEY, "address", forum.address() + "/elsewhere")))
                .hasValueSatisfying(words -> assertThat(words).contains("404"));
        assertThat(connector.verify(source(FakeForum.KEY, "address", "http://10.0.0.1")))
                .hasValueSatisfying(words -> assertThat(words).contains("private network"));
        assertThat(connector.verify(source(FakeForum.KEY, "address", "forum")))
                .hasValueSatisfying(words -> assertThat(words).contains("https://"));
    }

    @Test
    void all_that_is_wrong_with_the_settings_is_said_at_once() {
        Source wrong = source(" ", "address", "ftp://x", "requests-per-minute", "0");
        assertThat(connector.check(wrong))
                .extracting(error -> error.field())
                .containsExactly("address", "secret", "requests-per-minute");
    }

    @Test
    void the_key_never_shows() {
        assertThat(Forum.of(source(FakeForum.KEY)).toString()).doesNotContain(FakeForum.KEY);
        assertThatThrownBy(() -> {
                    forum.breakAt = 1;
                    all();
                })
                .hasMessageNotContaining(FakeForum.KEY);
    }

    @Test
    void what_was_kept_is_understood_again_as_the_first_time() {
        Source source = source(FakeForum.KEY);
        for (Parsed parsed : all().records) {
            String raw = parsed instanceof Parsed.One one
                    ? one.activities().getFirst().raw()
                    : ((Parsed.Dropped) parsed).raw();
            assertThat(connector.reparse(source, raw)).containsExactly(parsed);
        }
    }
}
