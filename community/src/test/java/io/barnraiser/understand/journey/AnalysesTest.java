package io.barnraiser.understand.journey;

import static io.barnraiser.understand.journey.Street.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.evidence.Doubt;
import io.barnraiser.evidence.Interval;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import io.barnraiser.understand.journey.Finding.What;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@BothDatabases
final class AnalysesTest {

    private final Street street;
    private final Analyses analyses;

    AnalysesTest(Database database) {
        this.street = new Street(database);
        this.analyses = street.module.analyses();
    }

    @AfterEach
    void close() {
        street.close();
    }

    /// Everybody looks, most buy, some of those review again and again; buyers spend 42.00 an order.
    private void fill(int people, int days) {
        street.people(people);
        Random random = new Random(3);
        for (long who = 1; who <= people; who++) {
            LocalDate came = DAY.minusDays(days - random.nextInt(30));
            street.did(who, ActivityKind.VIEW, came);
            if (who % 3 != 0) {
                street.buys(who, came.plusDays(random.nextInt(1, 40)));
                street.buys(who, came.plusDays(random.nextInt(60, 120)));
            }
            if (who % 3 == 1) {
                street.did(who, ActivityKind.REVIEW, came.plusDays(random.nextInt(50, 160)));
            }
        }
        street.read();
    }

    private JourneyRun run() {
        assertThat(analyses.ask()).isTrue();
        analyses.run(analyses.last().orElseThrow().id());
        return analyses.newest().orElseThrow();
    }

    private static List<Finding> of(List<Finding> findings, What what) {
        return findings.stream().filter(finding -> finding.what() == what).toList();
    }

    @Test
    void an_analysis_says_how_people_move_how_long_they_stay_and_what_stages_bring() {
        fill(45, 240);
        JourneyRun run = run();
        assertThat(run.state()).isEqualTo(JourneyRun.State.DONE);
        assertThat(run.months()).isBetween(7, 8);
        List<Finding> all = analyses.findings(run, Split.ALL);
        assertThat(of(all, What.MOVE))
                .anyMatch(move -> move.from() == State.PURCHASE && move.to() == State.DORMANT)
                .allMatch(move -> move.interval().stream().allMatch(found -> found.lower() >= 0 && found.upper() <= 1));
        assertThat(of(all, What.STAY)).anyMatch(stay -> stay.from() == State.PURCHASE);
        assertThat(of(all, What.WORTH)).isNotEmpty();
        double after = value(all, What.MOMENTUM_AFTER);
        double parts = value(all, What.MOMENTUM_ARRIVALS)
                + value(all, What.MOMENTUM_BEFORE)
                + after
                + value(all, What.MOMENTUM_DOWN)
                + value(all, What.MOMENTUM_SILENT);
        assertThat(parts).as("the parts add up to the whole").isCloseTo(value(all, What.MOMENTUM_WHOLE), near());
        assertThat(of(all, What.FORECAST)).isNotEmpty();
        assertThat(run.memory()).isNotEmpty();
    }

    private static Offset<Double> near() {
        return Assertions.within(1e-6);
    }

    private static double value(List<Finding> findings, What what) {
        return of(findings, what).stream()
                .flatMap(finding -> finding.interval().stream())
                .mapToDouble(Interval::value)
                .findFirst()
                .orElse(0);
    }

    @Test
    void stays_that_all_last_as_long_as_the_rules_let_them_are_said_to_be_alike_rather_than_unfinished() {
        street.people(20);
        for (long who = 1; who <= 20; who++) {
            street.buys(who, DAY.minusDays(300 - who));
        }
        street.read();
        List<Finding> stays = of(analyses.findings(run(), Split.ALL), What.STAY);
        assertThat(stays)
                .filteredOn(stay -> stay.from() == State.PURCHASE)
                .singleElement()
                .satisfies(stay -> {
                    assertThat(stay.interval()).isEmpty();
                    assertThat(stay.doubt()).isEqualTo(Doubt.NO_VARIATION);
                });
        assertThat(stays)
                .filteredOn(stay -> stay.from() == State.DORMANT)
                .singleElement()
                .satisfies(stay -> assertThat(stay.doubt()).isEqualTo(Doubt.NOT_REACHED));
    }

    @Test
    void figures_are_split_by_source_and_quarter_but_not_for_fewer_than_ten() {
        fill(45, 240);
        JourneyRun run = run();
        assertThat(analyses.splits(run)).contains(new Split(Split.Kind.SOURCE, "1"), new Split(Split.Kind.SOURCE, "2"));
        assertThat(analyses.splits(run)).anyMatch(split -> split.kind() == Split.Kind.COHORT);
    }

    @Test
    void of_fewer_than_ten_members_nothing_is_said() {
        fill(9, 240);
        assertThat(analyses.findings(run(), Split.ALL)).isEmpty();
    }

    @Test
    void with_less_than_a_month_of_history_nothing_is_said() {
        fill(30, 30);
        street.people.at(DAY.minusDays(5) + "T12:00:00Z");
        JourneyRun run = run();
        assertThat(run.months()).isZero();
        assertThat(analyses.findings(run, Split.ALL)).isEmpty();
    }

    @Test
    void one_analysis_goes_on_at_a_time_and_can_be_ended() {
        fill(12, 90);
        assertThat(analyses.ask()).isTrue();
        assertThat(analyses.ask()).isFalse();
        assertThat(analyses.cancel()).isTrue();
        analyses.run(analyses.last().orElseThrow().id());
        assertThat(analyses.newest()).isEmpty();
        assertThat(analyses.cancel()).isFalse();
    }
}
