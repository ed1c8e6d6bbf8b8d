package io.barnraiser.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.count.Shares;
import io.barnraiser.testbed.setting.Journey;
import io.barnraiser.testbed.setting.Mailing;
import io.barnraiser.testbed.setting.Preset;
import io.barnraiser.testbed.setting.Settings;
import io.barnraiser.testbed.setting.Stage;
import io.barnraiser.testbed.wire.Table;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;

/// Whoever has the truth finds the knobs again, each within an interval that holds it 999 of 1,000 times.
final class RecoveryTest {

    /// Some thirty chances are looked at: all of them hold in 997 of 1,000 runs with other seeds.
    private static final Level LEVEL = new Level(0.9999);
    private static final int WORLDS = 10;
    private static final Settings SETTINGS = Preset.DEMO.settings(0, 700, SimulationTest.END);
    private static final List<Recorded> SEEDS = worlds();

    private static List<Recorded> worlds() {
        List<Recorded> worlds = new ArrayList<>();
        for (int seed = 1; seed <= WORLDS; seed++) {
            worlds.add(Recorded.of(Preset.DEMO.settings(seed, 700, SimulationTest.END)));
        }
        return worlds;
    }

    private static List<Map<String, String>> rows(Table table) {
        return SEEDS.stream().flatMap(world -> world.rows(table).stream()).toList();
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.getOrDefault(column, ""));
    }

    private static int day(String date) {
        return (int) ChronoUnit.DAYS.between(SETTINGS.start(), LocalDate.parse(date));
    }

    @Test
    void the_chances_of_the_next_stage_are_those_of_the_knobs() {
        Map<String, Long> left = new HashMap<>();
        Map<String, Long> moved = new HashMap<>();
        for (Recorded world : SEEDS) {
            Map<String, Double> offspring = world.rows(Table.MEMBERS).stream()
                    .collect(Collectors.toMap(row -> row.getOrDefault("member", ""), row -> number(row, "offspring")));
            for (Map<String, String> row : world.rows(Table.STAGES, "cause", "model")) {
                String stage = row.getOrDefault("stage", "");
                boolean inviting =
                        stage.equals("advocacy") && offspring.getOrDefault(row.getOrDefault("member", ""), 0.0) > 0;
                left.merge(stage + inviting, 1L, Long::sum);
                moved.merge(stage + inviting + row.get("next"), 1L, Long::sum);
            }
        }
        for (Map<String, String> row : SEEDS.getFirst().rows(Table.CHANCES)) {
            String key = row.get("stage") + row.getOrDefault("inviting", "").equals("yes");
            Interval found =
                    Shares.wilson(moved.getOrDefault(key + row.get("next"), 0L), left.getOrDefault(key, 0L), LEVEL);
            assertThat(number(row, "chance")).as("%s", row).isBetween(found.lower(), found.upper());
        }
    }

    /// Stays that began early enough to have ended within the two years: next to nothing is cut off.
    @Test
    void stages_last_as_long_as_the_knobs_say() {
        for (Stage stage : List.of(Stage.AWARENESS, Stage.CONSIDERATION, Stage.PURCHASE, Stage.FEEDBACK)) {
            List<Double> stays = rows(Table.STAGES).stream()
                    .filter(row -> stage.word().equals(row.get("stage")) && "model".equals(row.get("cause")))
                    .filter(row -> day(row.getOrDefault("from", "")) < 150)
                    .map(row -> (double) day(row.getOrDefault("to", "")) - day(row.getOrDefault("from", "")))
                    .toList();
            double mean = mean(stays);
            double error = 3.3 * deviation(stays) / Math.sqrt(stays.size());
            assertThat(expected(SETTINGS.journey().stay(stage)))
                    .as("days of %s, %d stays", stage.word(), stays.size())
                    .isBetween(mean - error, mean + error);
        }
    }

    private static double expected(Journey.Stay stay) {
        double sum = 0;
        for (int days = 0; days < 2_000; days++) {
            double over = days == 0 ? 1 : 1 - Gamma.regularizedGammaP(stay.shape(), days * stay.shape() / stay.mean());
            sum += days < stay.least() ? 1 : over;
        }
        return sum;
    }

    @Test
    void members_bring_as_many_as_the_knobs_say_and_a_few_bring_the_most() {
        List<Double> offspring = rows(Table.MEMBERS).stream()
                .filter(row -> "no".equals(row.get("scripted")))
                .map(row -> number(row, "offspring"))
                .toList();
        double mean = mean(offspring);
        double variance = Math.pow(deviation(offspring), 2);
        double error = 3.3 * Math.sqrt(variance / offspring.size());
        assertThat(SETTINGS.bring().mean()).isBetween(mean - error, mean + error);
        assertThat(mean * mean / (variance - mean))
                .isBetween(SETTINGS.bring().dispersion() * 0.8, SETTINGS.bring().dispersion() * 1.25);
    }

    @Test
    void what_a_campaign_caused_is_the_difference_between_its_arms() {
        for (Mailing.Campaign campaign : SETTINGS.mailing().campaigns()) {
            List<Double> sent = new ArrayList<>();
            List<Double> held = new ArrayList<>();
            for (Recorded world : SEEDS) {
                Map<String, Long> orders = world.rows(Table.ORDERS).stream()
                        .filter(row -> {
                            int after = day(row.getOrDefault("day", "")) - campaign.day();
                            return after >= 0 && after < SETTINGS.mailing().window();
                        })
                        .collect(Collectors.groupingBy(row -> row.getOrDefault("member", ""), Collectors.counting()));
                for (Map<String, String> row : world.rows(Table.ARMS, "campaign", campaign.name())) {
                    double count = orders.getOrDefault(row.getOrDefault("member", ""), 0L);
                    ("sent".equals(row.get("arm")) ? sent : held).add(count);
                }
            }
            double found = mean(sent) - mean(held);
            double error = 3.3
                    * Math.sqrt(
                            Math.pow(deviation(sent), 2) / sent.size() + Math.pow(deviation(held), 2) / held.size());
            assertThat(campaign.uplift())
                    .as("%s: %.3f", campaign.name(), found)
                    .isBetween(found - error, found + error);
        }
    }

    @Test
    void comparing_those_who_talk_with_those_who_do_not_is_fooled() {
        double with = mean(totals(true));
        double without = mean(totals(false));
        assertThat(with - without).isGreaterThan(2 * SETTINGS.shop().engagement());
    }

    private static List<Double> totals(boolean engaged) {
        return rows(Table.ORDERS).stream()
                .filter(row -> number(row, "engagement") > 0 == engaged)
                .map(row -> number(row, "total"))
                .toList();
    }

    @Test
    void things_pass_from_friend_to_friend_as_often_as_their_pairs_say() {
        double expected = 0;
        double variance = 0;
        double worked = 0;
        for (Map<String, String> row : rows(Table.INFLUENCE)) {
            double chance = number(row, "probability");
            expected += number(row, "tries") * chance;
            variance += number(row, "tries") * chance * (1 - chance);
            worked += number(row, "worked");
        }
        double error = 3.3 * Math.sqrt(variance);
        assertThat(expected).isGreaterThan(100);
        assertThat(worked).isBetween(expected - error, expected + error);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static double deviation(List<Double> values) {
        double mean = mean(values);
        return Math.sqrt(
                values.stream().mapToDouble(value -> Math.pow(value - mean, 2)).sum() / (values.size() - 1));
    }
}
