package io.barnraiser.understand.influence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.evidence.Interval;
import io.barnraiser.network.spread.GroupRule;
import io.barnraiser.people.consent.ConsentChannel;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.MergeResult;
import io.barnraiser.people.privacy.DataSubject;
import io.barnraiser.people.privacy.PersonalData;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import io.barnraiser.understand.tribe.TribeId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BothDatabases
final class CarriersTest {

    private final Database database;
    private final Market market;
    private final Carriers carriers;

    CarriersTest(Database database) {
        this.database = database;
        this.market = new Market(database);
        this.carriers = market.carriers();
    }

    @BeforeEach
    void a_market() {
        market.open();
    }

    private static Question anywhere(int people) {
        return new Question(Optional.empty(), people, GroupRule.ANY, Optional.empty());
    }

    private static Interval reach(InfluenceRun run, Beginning beginning) {
        return Objects.requireNonNull(run.outcome().reach().get(beginning));
    }

    private static Question allowing(int people) {
        Question.Permission news = new Question.Permission(Market.NEWS, ConsentChannel.EMAIL);
        return new Question(Optional.empty(), people, GroupRule.ANY, Optional.of(news));
    }

    @Test
    void those_who_are_named_reach_what_the_ties_say_and_more_than_the_most_connected() {
        InfluenceRun run = market.answer(anywhere(2));
        assertThat(market.named(run)).hasSize(2).contains(Market.OTHER).containsAnyOf(Market.ONE, Market.TWIN);
        assertThat(reach(run, Beginning.SEEDS).value()).isCloseTo(22, within(0.6));
        assertThat(reach(run, Beginning.CONNECTED).value()).isCloseTo(17, within(0.6));
        assertThat(reach(run, Beginning.SEEDS).lower())
                .isGreaterThan(reach(run, Beginning.CONNECTED).upper());
        assertThat(reach(run, Beginning.RANDOM).upper())
                .isLessThan(reach(run, Beginning.CONNECTED).lower());
        assertThat(carriers.seeds(run).stream().mapToDouble(Seed::adds).sum())
                .isCloseTo(reach(run, Beginning.SEEDS).value(), within(1e-9));
        assertThat(run.outcome().certified().orElse(0)).isBetween(0.53, 1.0);
    }

    @Test
    void who_works_for_the_brand_is_never_named_and_takes_no_part() {
        InfluenceRun run = market.answer(anywhere(50));
        assertThat(run.outcome().members()).isEqualTo(Market.MEMBERS);
        assertThat(market.named(run))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, Market.MEMBERS).boxed().toList());
    }

    @Test
    void where_it_is_asked_for_no_two_are_of_one_tribe() {
        market.tribe(7, Market.ONE, Market.OTHER, 5);
        market.tribe(8, Market.TWIN, 4);
        InfluenceRun run = market.answer(new Question(Optional.empty(), 2, GroupRule.AT_MOST_ONE, Optional.empty()));
        // One and the other are of one tribe and reach as many: either may be taken first.
        assertThat(market.named(run)).contains(Market.TWIN).containsAnyOf(Market.ONE, Market.OTHER);
        assertThat(carriers.seeds(run))
                .extracting(Seed::tribe)
                .containsExactlyInAnyOrder(Optional.of(new TribeId(7)), Optional.of(new TribeId(8)));
    }

    @Test
    void at_least_one_of_every_tribe_is_named_and_the_page_can_tell_what_that_costs() {
        market.tribe(7, Market.ONE, Market.OTHER, 5);
        market.tribe(8, 30, 31);
        InfluenceRun run = market.answer(new Question(Optional.empty(), 2, GroupRule.AT_LEAST_ONE, Optional.empty()));
        assertThat(carriers.seeds(run))
                .extracting(Seed::tribe)
                .containsExactlyInAnyOrder(Optional.of(new TribeId(7)), Optional.of(new TribeId(8)));
        // Without the rule 22 would be reached; with it 11 and somebody who is reached by the other or nobody.
        assertThat(reach(run, Beginning.FREE).value()).isCloseTo(22, within(0.6));
        Interval price = Objects.requireNonNull(run.outcome().figures().get(Aspect.PRICE));
        assertThat(price.value())
                .isCloseTo(
                        reach(run, Beginning.FREE).value()
                                - reach(run, Beginning.SEEDS).value(),
                        within(1e-6));
        assertThat(price.lower()).isGreaterThan(5);
    }

    @Test
    void the_gain_over_the_best_comparison_has_an_interval_of_the_same_draws() {
        InfluenceRun run = market.answer(anywhere(2));
        assertThat(run.outcome().best()).isEqualTo(Beginning.DISCOUNTED);
        // Degree discount finds the same two here, or two as good: no gain.
        assertThat(reach(run, Beginning.DISCOUNTED).value()).isCloseTo(22, within(0.6));
        Optional.ofNullable(run.outcome().figures().get(Aspect.GAIN))
                .ifPresent(gain -> assertThat(gain.excludes(0)).isFalse());
        assertThat(run.outcome().reach()).doesNotContainKey(Beginning.FREE);
    }

    @Test
    void who_was_asked_lately_is_left_out_and_counted_until_the_time_is_over_or_it_is_taken_back() {
        Asks asks = market.module.asks();
        assertThat(asks.days()).isEqualTo(14);
        assertThat(asks.record("Olga", new MemberId(Market.OTHER))).isTrue();
        assertThat(asks.record("Olga", new MemberId(Market.OTHER))).isFalse();
        InfluenceRun run = market.answer(anywhere(2));
        assertThat(market.named(run)).doesNotContain(Market.OTHER);
        assertThat(run.outcome().askedLately()).isEqualTo(1);
        market.people().at("2026-03-15T19:00:00Z");
        assertThat(asks.lately()).isEmpty();
        asks.setDays("Olga", 30);
        Ask ask = Objects.requireNonNull(asks.lately(List.of(Market.OTHER)).get(Market.OTHER));
        assertThat(ask.by()).isEqualTo("Olga");
        assertThat(asks.undo("Olga", ask.id())).isTrue();
        assertThat(asks.undo("Olga", ask.id())).isFalse();
        assertThat(asks.lately()).isEmpty();
    }

    @Test
    void a_message_goes_round_only_among_those_who_have_not_fallen_silent_by_today() {
        market.silence(Market.OTHER, LocalDate.of(2026, 3, 1));
        for (long member = 4; member <= 13; member++) {
            market.silence(member, LocalDate.of(2026, 2, 1));
        }
        market.silence(Market.ONE, LocalDate.of(2026, 3, 2));
        InfluenceRun run = market.answer(anywhere(2));
        assertThat(run.outcome().dormant()).isEqualTo(11);
        assertThat(run.outcome().members()).isEqualTo(Market.MEMBERS - 11);
        assertThat(market.named(run)).containsExactlyInAnyOrder(Market.ONE, Market.TWIN);
        // Both reach themselves and, each with one half, the ten of their twenty who are left.
        assertThat(reach(run, Beginning.SEEDS).value()).isCloseTo(9.5, within(0.3));
    }

    @Test
    void that_somebody_was_asked_survives_a_merge_and_an_unmerge() {
        Asks asks = market.module.asks();
        asks.record("Olga", new MemberId(Market.TWIN));
        MergeResult merged = market.people()
                .members()
                .merge("Olga", new MemberId(Market.ONE), new MemberId(Market.TWIN), "the same", true);
        assertThat(merged).isInstanceOf(MergeResult.Merged.class);
        assertThat(asks.lately()).containsExactly(Market.ONE);
        market.people().members().unmerge("Olga", ((MergeResult.Merged) merged).merge());
        assertThat(asks.lately()).containsExactly(Market.TWIN);
    }

    @Test
    void nobody_is_asked_who_is_no_member() {
        assertThatThrownBy(() -> market.module.asks().record("Olga", new MemberId(9_999)))
                .hasMessageContaining("9999");
        assertThatThrownBy(() -> market.module.asks().setDays("Olga", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void without_enough_things_the_probabilities_stay_assumed_and_the_answer_says_so() {
        InfluenceRun run = market.answer(anywhere(1));
        assertThat(run.outcome().passed()).isEqualTo(Passed.NOTHING);
    }

    @Test
    void what_spread_before_is_read_from_the_log_and_learned_from() {
        market.spread(3_000);
        InfluenceRun run = market.answer(anywhere(2));
        Passed passed = run.outcome().passed();
        assertThat(passed.things()).isGreaterThan(2_500);
        assertThat(passed.isTried()).isTrue();
        assertThat(passed.isLearned()).isTrue();
        assertThat(passed.sizes().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(passed.things());
        assertThat(Objects.requireNonNull(run.outcome().figures().get(Aspect.OVER_POPULARITY))
                        .lower())
                .isGreaterThan(0);
        // By the ties, one and the other reach the same; but those who answer the other take nothing over.
        assertThat(reach(run, Beginning.SEEDS).value()).isLessThan(20);
        assertThat(carriers.newest()).hasValue(run);
    }

    @Test
    void within_a_tribe_the_message_stays_within() {
        market.tribe(7, Market.OTHER, 24, 25, 26);
        InfluenceRun run =
                market.answer(new Question(Optional.of(new TribeId(7)), 1, GroupRule.AT_MOST_ONE, Optional.empty()));
        assertThat(market.named(run)).containsExactly(Market.OTHER);
        assertThat(run.outcome().members()).isEqualTo(4);
        assertThat(reach(run, Beginning.SEEDS).value()).isEqualTo(4);
    }

    @Test
    void who_refuses_everything_is_not_named() {
        market.refusesAll(Market.OTHER);
        InfluenceRun run = market.answer(anywhere(2));
        assertThat(market.named(run)).hasSize(2).doesNotContain(Market.OTHER);
    }

    @Test
    void only_those_are_named_for_whom_a_permit_can_be_had() {
        for (long member : new long[] {Market.ONE, Market.TWIN, Market.OTHER, 5}) {
            market.allows(member, Market.NEWS);
        }
        market.complains(Market.OTHER);
        market.refusesAll(Market.TWIN);
        InfluenceRun run = market.answer(allowing(4));
        assertThat(market.named(run)).containsExactly(Market.ONE, 5L);
        assertThat(run.question()).isEqualTo(allowing(4));
    }

    @Test
    void where_nobody_allows_it_nobody_is_named() {
        InfluenceRun run = market.answer(allowing(3));
        assertThat(run.outcome().reach()).isEmpty();
        assertThat(run.outcome().certified()).isEmpty();
        assertThat(market.named(run)).isEmpty();
    }

    @Test
    void the_same_question_on_the_same_day_gets_the_same_answer() {
        InfluenceRun first = market.answer(anywhere(5));
        InfluenceRun second = market.answer(anywhere(5));
        assertThat(second.outcome()).isEqualTo(first.outcome());
        assertThat(carriers.seeds(second)).isEqualTo(carriers.seeds(first));
    }

    @Test
    void one_search_goes_on_at_a_time_and_one_that_was_ended_leaves_the_answer_before() {
        InfluenceRun first = market.answer(anywhere(1));
        assertThat(carriers.ask(anywhere(2))).isTrue();
        assertThat(carriers.ask(anywhere(3))).isFalse();
        long id = carriers.last().orElseThrow().id();
        assertThat(carriers.cancel()).isTrue();
        assertThat(carriers.cancel()).isFalse();
        carriers.run(id);
        assertThat(carriers.newest()).hasValue(first);
        assertThat(carriers.ask(anywhere(2))).isTrue();
    }

    @Test
    void a_search_names_one_to_fifty_people() {
        assertThat(anywhere(1).people()).isEqualTo(1);
        assertThat(anywhere(50).people()).isEqualTo(50);
        assertThatThrownBy(() -> anywhere(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> anywhere(51)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_person_can_see_where_they_were_named_and_after_the_erasure_nobody_can() {
        InfluenceRun run = market.answer(anywhere(2));
        market.module.asks().record("Olga", new MemberId(Market.OTHER));
        PersonalData data = market.module.personalData();
        DataSubject person = new DataSubject(new MemberId(Market.OTHER), List.of(new IdentityId(Market.OTHER)));
        List<List<Object>> rows = new ArrayList<>();
        database.run(handle -> data.export(handle, person, values -> rows.add(Arrays.asList(values))));
        assertThat(rows).hasSize(2).allSatisfy(row -> assertThat(row).hasSameSizeAs(data.columns()));
        assertThat(rows.getFirst()).startsWith("named", run.asOf());
        assertThat(rows.getLast()).startsWith("asked", market.people().clock().instant());
        assertThat(database.<Integer>write(handle -> data.erase(handle, person, 100)))
                .isEqualTo(2);
        assertThat(market.module.asks().lately()).isEmpty();
        assertThat(database.<Integer>write(handle -> data.erase(handle, person, 100)))
                .isZero();
        assertThat(market.named(run)).hasSize(1).doesNotContain(Market.OTHER);
    }
}
