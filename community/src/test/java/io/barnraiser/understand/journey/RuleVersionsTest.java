package io.barnraiser.understand.journey;

import static io.barnraiser.understand.journey.Street.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BothDatabases
final class RuleVersionsTest {

    private static final int SHARED = 19;

    private final Street street;
    private final RuleVersions versions;

    RuleVersionsTest(Database database) {
        this.street = new Street(database);
        this.versions = street.module.rules();
    }

    @BeforeEach
    void somebody_who_shares_and_buys() {
        street.people(3);
        street.shares(1, DAY);
        street.buys(1, DAY.plusDays(1));
        street.shares(2, DAY);
        street.read();
    }

    @AfterEach
    void close() {
        street.close();
    }

    /// The rules without those of shares, and with a half-life of a week.
    private static RuleSet other() {
        return new RuleSet(
                1,
                ShippedRules.FIRST.rules().stream()
                        .filter(rule -> !rule.kinds().contains(ActivityKind.SHARE))
                        .toList(),
                new Thresholds(7, 0.8, 0.5, Silence.ASSUMED));
    }

    @Test
    void a_new_version_holds_at_once_and_whole_when_it_is_prepared() {
        List<String> before = street.path(1);
        assertThat(versions.propose("anna", other())).contains(2);
        assertThat(street.path(1)).as("until then everything stays").isEqualTo(before);
        assertThat(versions.propose("anna", other())).as("one at a time").isEmpty();
        versions.run(2);
        assertThat(street.module.journeys().rules().version()).isEqualTo(2);
        assertThat(street.path(1)).containsExactly("purchase/purchase from 1", "dormant/purchase from 109");
        assertThat(street.path(2)).isEmpty();
        for (String table : List.of("journey_evidence", "journey_path", "journey_first", "journey_move")) {
            assertThat(street.table(table)).as(table).allMatch(row -> row.contains("version=2"));
        }
        assertThat(versions.progress()).isEmpty();
    }

    @Test
    void what_happens_while_a_version_is_prepared_is_in_both() {
        versions.propose("anna", other());
        street.buys(2, DAY.plusDays(2));
        street.read();
        assertThat(street.path(2)).anyMatch(state -> state.startsWith("advocacy"));
        versions.run(2);
        street.buys(3, DAY.plusDays(3));
        street.read();
        assertThat(street.path(2)).first().isEqualTo("purchase/purchase from 2");
        assertThat(street.path(3)).first().isEqualTo("purchase/purchase from 3");
        List<String> prepared = street.table("journey_path");
        street.rebuild();
        assertThat(street.table("journey_path")).isEqualTo(prepared);
    }

    @Test
    void going_back_gives_the_same_paths_again() {
        List<String> before = street.path(1);
        versions.propose("anna", other());
        versions.run(2);
        versions.propose("anna", versions.find(1).orElseThrow());
        versions.run(3);
        assertThat(street.path(1)).isEqualTo(before);
        assertThat(versions.all())
                .extracting(RuleVersion::status)
                .containsExactly(RuleVersion.Status.CURRENT, RuleVersion.Status.PAST, RuleVersion.Status.PAST);
    }

    @Test
    void a_version_that_was_given_up_changes_nothing() {
        List<String> before = street.path(1);
        versions.propose("anna", other());
        assertThat(versions.cancel("anna")).isTrue();
        versions.run(2);
        assertThat(street.path(1)).isEqualTo(before);
        assertThat(street.module.journeys().rules().version()).isEqualTo(1);
        assertThat(versions.cancel("anna")).isFalse();
    }

    @Test
    void enough_checked_evidence_takes_the_place_of_the_assumed_precision_with_the_next_version() {
        for (int day = 1; day <= Precision.ENOUGH; day++) {
            street.shares(3, DAY.plusDays(day));
        }
        street.read();
        for (int day = 1; day <= Precision.ENOUGH; day++) {
            street.module.journeys().say("anna", new MemberId(3), SHARED, DAY.plusDays(day), day % 2 == 0);
        }
        versions.propose("anna", ShippedRules.FIRST);
        versions.run(2);
        // 10 of 20 right, from a prior that knows nothing: (1 + 10) / (2 + 20).
        assertThat(street.module.journeys().rules().rule(SHARED).orElseThrow().precision())
                .isEqualTo(0.5);
    }
}
