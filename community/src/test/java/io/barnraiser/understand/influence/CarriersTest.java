package io.barnraiser.understand.influence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.evidence.Interval;
import io.barnraiser.people.consent.ConsentChannel;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.privacy.DataSubject;
import io.barnraiser.people.privacy.PersonalData;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import io.barnraiser.understand.tribe.TribeId;
import java.util.ArrayList;
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
        return new Question(Optional.empty(), people, false, Optional.empty());
    }

    private static Interval reach(InfluenceRun run, Beginning beginning) {
        return Objects.requireNonNull(run.outcome().reach().get(beginning));
    }

    private static Question allowing(int people) {
        Question.Permission news = new Question.Permission(Market.NEWS, ConsentChannel.EMAIL);
        return new Question(Optional.empty(), people, false, Optional.of(news));
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
        InfluenceRun run = market.answer(new Question(Optional.empty(), 2, true, Optional.empty()));
        assertThat(market.named(run)).containsExactlyInAnyOrder(Market.TWIN, Market.OTHER);
        assertThat(carriers.seeds(run))
                .extracting(Seed::tribe)
                .containsExactlyInAnyOrder(Optional.of(new TribeId(7)), Optional.of(new TribeId(8)));
    }

    @Test
    void within_a_tribe_the_message_stays_within() {
        market.tribe(7, Market.OTHER, 24, 25, 26);
        InfluenceRun run = market.answer(new Question(Optional.of(new TribeId(7)), 1, true, Optional.empty()));
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
        PersonalData data = market.module.personalData();
        DataSubject person = new DataSubject(new MemberId(Market.OTHER), List.of(new IdentityId(Market.OTHER)));
        List<List<Object>> rows = new ArrayList<>();
        database.run(handle -> data.export(handle, person, values -> rows.add(List.of(values))));
        assertThat(rows).hasSize(1).allSatisfy(row -> {
            assertThat(row).hasSameSizeAs(data.columns());
            assertThat(row.getFirst()).isEqualTo(run.asOf());
        });
        assertThat(database.<Integer>write(handle -> data.erase(handle, person, 100)))
                .isEqualTo(1);
        assertThat(database.<Integer>write(handle -> data.erase(handle, person, 100)))
                .isZero();
        assertThat(market.named(run)).hasSize(1).doesNotContain(Market.OTHER);
    }
}
