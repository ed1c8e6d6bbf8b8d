package io.barnraiser.understand.voice;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.evidence.Figure;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.privacy.DataSubject;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@BothDatabases
final class VoicesTest {

    private final Database database;
    private final Market market;

    VoicesTest(Database database) {
        this.database = database;
        this.market = new Market(database);
    }

    private Topic topic(VoiceRun run, String word) {
        return market.voices().topics(run).stream()
                .filter(topic -> topic.words().contains(word))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_reading_finds_what_is_talked_about_and_what_rises() {
        market.fill(60, 180, true);
        VoiceRun run = market.read(4);
        assertThat(run.outcome().orElseThrow().verdict()).isEqualTo(Topics.Verdict.TOPICS);
        assertThat(run.outcome().orElseThrow().conversations()).isEqualTo(180);
        assertThat(run.outcome().orElseThrow().texts()).isEqualTo(540);
        assertThat(topic(run, "tent").trend()).isEqualTo(Trend.RISING);
        assertThat(topic(run, "grinder").trend()).isEqualTo(Trend.FADING);
        assertThat(topic(run, "tent").change().orElseThrow().lower()).isPositive();
    }

    @Test
    void what_is_shown_of_a_period_counts_members_once() {
        market.fill(60, 180, true);
        VoiceRun run = market.read(4);
        Map<Integer, Share> all = market.voices().shares(run, Talk.EVERYBODY, Period.last(4, 4));
        int number = topic(run, "tent").number();
        Share tents = all.getOrDefault(number, new Share(number, 0, 0));
        assertThat(tents.wrote()).isBetween(50L, 60L);
        assertThat(tents.talked()).isBetween(30L, 60L);
        Share early = market.voices()
                .shares(run, Talk.EVERYBODY, new Period(0, 0))
                .getOrDefault(number, new Share(number, 99, 99));
        assertThat(early.talked()).isLessThan(5);
        assertThat(tents.figure(run)).isInstanceOf(Figure.Estimated.class);
    }

    @Test
    void who_works_for_the_brand_is_no_voice_of_members() {
        market.fill(60, 60, true);
        database.run(handle -> {
            market.moveIn(handle, 900, "staff");
            market.write(handle, 900, Instant.parse("2026-03-01T00:00:00Z"), 1, 0, "our newsletter");
        });
        assertThat(market.read(4).outcome().orElseThrow().texts()).isEqualTo(180);
    }

    @Test
    void nothing_after_the_day_and_before_the_months_is_read() {
        market.fill(60, 60, true);
        database.run(handle -> {
            market.write(handle, 1, Market.DAY.plusSeconds(86_400), 1, 0, "later");
            market.write(handle, 1, Instant.parse("2025-11-30T23:59:59Z"), 1, 0, "before");
        });
        assertThat(market.read(4).outcome().orElseThrow().texts()).isEqualTo(180);
    }

    @Test
    void where_words_are_dealt_out_by_chance_no_topics_are_shown() {
        market.fill(60, 120, false);
        VoiceRun run = market.read(4);
        assertThat(run.outcome().orElseThrow().verdict()).isEqualTo(Topics.Verdict.NONE);
        assertThat(market.voices().topics(run)).isEmpty();
    }

    @Test
    void the_same_log_and_day_give_the_same_topics() {
        market.fill(60, 90, true);
        List<Topic> first = market.voices().topics(market.read(4));
        assertThat(market.voices().topics(market.read(4))).isEqualTo(first);
    }

    @Test
    void quotations_lead_to_the_original_and_go_with_what_was_quoted() {
        market.fill(60, 180, true);
        VoiceRun run = market.read(4);
        int tents = topic(run, "tent").number();
        List<Quote> quotes = market.voices().quotes(run, tents);
        assertThat(quotes).hasSize(3).allMatch(quote -> quote.name().startsWith("Person"));
        assertThat(quotes).extracting(Quote::member).doesNotHaveDuplicates();
        database.run(handle -> handle.execute(
                "DELETE FROM activity WHERE identity_id = ?", quotes.getFirst().member()));
        assertThat(market.voices().quotes(run, tents)).hasSize(2);
    }

    @Test
    void a_person_sees_where_they_are_quoted_and_an_erasure_takes_it_away() {
        market.fill(60, 180, true);
        VoiceRun run = market.read(4);
        int tents = topic(run, "tent").number();
        long quoted = market.voices().quotes(run, tents).getFirst().member();
        DataSubject person = new DataSubject(new MemberId(quoted), List.of(new IdentityId(quoted)));
        VoiceData data = new VoiceData();
        List<String> rows = new ArrayList<>();
        database.run(handle -> data.export(handle, person, values -> rows.add(String.valueOf(values[1]))));
        assertThat(rows).isNotEmpty();
        assertThat(database.<Integer>write(handle -> data.erase(handle, person, 100)))
                .isEqualTo(rows.size());
        assertThat(database.<Integer>write(handle -> data.erase(handle, person, 100)))
                .isZero();
        assertThat(market.voices().quotes(run, tents)).extracting(Quote::member).doesNotContain(quoted);
    }

    @Test
    void one_reading_goes_on_at_a_time_and_one_that_was_ended_changes_nothing() {
        market.fill(60, 90, true);
        VoiceRun before = market.read(4);
        assertThat(market.voices().read(Market.DAY, 2)).isTrue();
        assertThat(market.voices().read(Market.DAY, 2)).isFalse();
        long id = market.voices().last().orElseThrow().id();
        assertThat(market.voices().cancel()).isTrue();
        market.voices().run(id);
        assertThat(market.voices().newest()).contains(before);
        assertThat(market.voices().cancel()).isFalse();
    }

    @Test
    void months_are_held_to_what_is_possible() {
        market.voices().read(Market.DAY, Voices.MOST_MONTHS + 1);
        assertThat(market.voices().last().orElseThrow().months()).isEqualTo(Voices.MOST_MONTHS);
    }
}
