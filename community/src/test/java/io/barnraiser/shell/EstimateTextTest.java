package io.barnraiser.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.evidence.Doubt;
import io.barnraiser.evidence.Evidence;
import io.barnraiser.evidence.Grade;
import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import io.barnraiser.evidence.count.Shares;
import io.barnraiser.platform.html.Assets;
import io.barnraiser.platform.html.Messages;
import io.barnraiser.platform.html.Site;
import io.barnraiser.platform.html.Theme;
import io.barnraiser.platform.html.View;
import io.barnraiser.platform.web.Viewer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EstimateTextTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final Messages MESSAGES =
            Messages.load(List.of(ShellModule.BUNDLE), List.of(Locale.ENGLISH, Locale.GERMAN));

    private static View view(Locale language) {
        return new View(
                Viewer.nobody(language, ZoneOffset.UTC),
                MESSAGES,
                language,
                ZoneOffset.UTC,
                "",
                "/",
                "",
                Assets.load(EstimateTextTest.class.getClassLoader()),
                NOW,
                Theme.parse(Optional.empty()),
                new Site("Brand", "#000000"),
                Optional.empty());
    }

    private static EstimateText text(Locale language, Unit unit, Interval interval, Grade grade) {
        return new EstimateText(view(language), unit, interval.estimate(grade, NOW, Evidence.of("run 17")));
    }

    private static EstimateText english(Unit unit, double value, double lower, double upper) {
        return text(Locale.ENGLISH, unit, new Interval(value, lower, upper, Level.USUAL, 12, Method.STUDENT), Grade.D);
    }

    @Test
    void a_share_is_told_in_per_cent_with_its_interval() {
        EstimateText text = text(Locale.ENGLISH, Unit.SHARE, Shares.wilson(8, 10), Grade.D);

        assertThat(text.value()).isEqualTo("80 %");
        assertThat(text.range()).isEqualTo("probably between 49 % and 95 %");
        assertThat(text.shortRange()).isEqualTo("49 % to 95 %");
        assertThat(text.level()).isEqualTo("95 of 100 intervals made this way hold the truth");
    }

    @ParameterizedTest
    @CsvSource({
        "SHARE, 0.3, 0.1, 0.5, 30 %, 10 %, 50 %",
        "SHARE, 0.5012, 0.4987, 0.5049, 50.12 %, 49.87 %, 50.49 %",
        "POINTS, 0.2, 0.0524, 0.3339, +20 points, +5 points, +34 points",
        "POINTS, -0.2, -0.3, 0.1, -20 points, -30 points, +10 points",
        "INDEX, -0.7179, -0.91, -0.5, -0.72, -0.91, -0.50",
        "NUMBER, 1234.4, 1000.2, 1500.7, '1,234', '1,000', '1,501'",
        "TIMES, 1.333, 1.078, 1.664, 1.33 times, 1.07 times, 1.67 times",
        "DAYS, 1.2, 0.4, 3, 1.2 days, 0.4 days, 3.0 days",
        "DAYS, 1, 0.1, 30, 1 day, 0 days, 30 days",
        "HOURS, 2, 2, 2, 2 h, 2 h, 2 h"
    })
    void ends_are_rounded_outwards_to_what_the_interval_allows(
            Unit unit, double value, double lower, double upper, String said, String from, String to) {
        EstimateText text = english(unit, value, lower, upper);

        assertThat(text.value()).isEqualTo(said);
        assertThat(text.lower()).isEqualTo(from);
        assertThat(text.upper()).isEqualTo(to);
    }

    @Test
    void an_open_end_is_told_as_such() {
        double open = Double.POSITIVE_INFINITY;

        assertThat(english(Unit.HOURS, 23, 13, open).range()).startsWith("probably at least 13 h");
        assertThat(english(Unit.HOURS, 23, 13, open).shortRange()).isEqualTo("at least 13 h");
        assertThat(english(Unit.INDEX, 0.5, -open, 0.75).shortRange()).isEqualTo("at most 0.75");
        assertThat(english(Unit.INDEX, 0.5, -open, open).shortRange()).isEqualTo("no ends");
    }

    @Test
    void numbers_are_written_as_the_language_writes_them() {
        Interval interval = new Interval(1234.56, 1234.1, 1235.2, Level.USUAL, 12, Method.STUDENT);

        assertThat(text(Locale.GERMAN, Unit.TIMES, interval, Grade.D).value()).isEqualTo("1.234,6-mal");
        assertThat(text(Locale.GERMAN, Unit.SHARE, Shares.wilson(8, 10), Grade.D)
                        .range())
                .isEqualTo("wahrscheinlich zwischen 49 % und 95 %");
    }

    @Test
    void only_the_two_best_grades_get_the_sentence_that_names_a_cause() {
        Interval points = Shares.newcombe(560, 700, 480, 800, Level.USUAL);
        String key = "design.estimate.points.figure";

        for (Grade grade : List.of(Grade.A, Grade.B, Grade.C, Grade.D)) {
            for (Locale language : MESSAGES.languages()) {
                String said = text(language, Unit.POINTS, points, grade).sentence(key, List.of());
                String wanted = grade.mayClaimCause() ? key + ".cause" : key;
                assertThat(said)
                        .isEqualTo(MESSAGES.text(
                                language,
                                wanted,
                                text(language, Unit.POINTS, points, grade).value()));
            }
        }
    }

    @Test
    void people_are_whole() {
        assertThat(english(Unit.PEOPLE, 11, 5.5, 13).value()).isEqualTo("11");
        assertThat(english(Unit.PEOPLE, 11, 5.5, 13).lower()).isEqualTo("5");
    }

    @Test
    void a_sentence_that_no_test_has_read_is_not_said() {
        EstimateText text = english(Unit.NUMBER, 1, 0, 2);

        assertThatThrownBy(() -> text.sentence("design.estimate.share", List.of()))
                .hasMessageContaining("ends in .figure")
                .hasMessageContaining("design.estimate.share");
    }

    @Test
    void every_grade_method_doubt_and_unit_has_its_words_in_every_language() {
        Stream<String> keys = Stream.of(
                        Arrays.stream(Grade.values()).map(grade -> "part.grade." + grade.name()),
                        Arrays.stream(Method.values()).map(method -> "part.method." + method.key()),
                        Arrays.stream(Doubt.values()).map(doubt -> "part.doubt." + doubt.key()),
                        Arrays.stream(Unit.values()).map(unit -> "part.unit." + unit.key()))
                .flatMap(one -> one);

        assertThat(keys)
                .allSatisfy(key -> assertThat(MESSAGES.languages()).allMatch(language -> MESSAGES.has(language, key)));
    }

    @Test
    void a_bar_stands_where_the_numbers_do() {
        Interval index = new Interval(-0.5, -0.75, 0, Level.USUAL, 12, Method.STUDENT);
        IntervalBar bar = IntervalBar.of(index, Unit.INDEX, Double.NaN, Double.NaN);

        assertThat(bar.from()).isEqualTo("12.50%");
        assertThat(bar.width()).isEqualTo("37.50%");
        assertThat(bar.value()).isEqualTo("25.00%");
        assertThat(bar.at(0)).isEqualTo("50.00%");
        assertThat(bar.crossesZero()).isTrue();
        assertThat(IntervalBar.of(index, Unit.INDEX, -0.5, 0.5).from()).isEqualTo("0.00%");
    }

    @Test
    void an_open_end_goes_to_the_end_of_the_axis_and_a_difference_lies_around_nothing() {
        Interval open = new Interval(10, 5, Double.POSITIVE_INFINITY, Level.USUAL, 12, Method.STUDENT);
        Interval points = new Interval(0.1, 0.05, 0.2, Level.USUAL, 12, Method.NEWCOMBE);

        IntervalBar wait = IntervalBar.of(open, Unit.DAYS, Double.NaN, Double.NaN);
        IntervalBar difference = IntervalBar.of(points, Unit.POINTS, Double.NaN, Double.NaN);

        assertThat(wait.least()).isZero();
        assertThat(wait.at(Double.POSITIVE_INFINITY)).isEqualTo("100.00%");
        assertThat(difference.at(0)).isEqualTo("50.00%");
        assertThat(difference.most()).isCloseTo(0.23, within(1e-12));
    }
}
