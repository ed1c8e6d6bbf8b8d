package io.barnraiser.understand.journey;

import io.barnraiser.evidence.Doubt;
import io.barnraiser.evidence.Evidence;
import io.barnraiser.evidence.Figure;
import io.barnraiser.evidence.Grade;
import io.barnraiser.evidence.Interval;
import io.barnraiser.platform.html.View;
import io.barnraiser.shell.Choice;
import io.barnraiser.understand.journey.Finding.What;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The page of what an analysis found.
///
/// @param run the newest analysis; empty before the first
/// @param running the one that goes on, if one does
/// @param hasFailed whether the last one broke
/// @param of of whom it is shown
/// @param splits of whom it speaks
/// @param findings what it found
/// @param standing how many stood where on its day
/// @param tribes the names of tribes by number
/// @param sources the names of sources by number
public record FiguresPage(
        Optional<JourneyRun> run,
        Optional<JourneyRun> running,
        boolean hasFailed,
        Split of,
        List<Split> splits,
        List<Finding> findings,
        Map<State, Long> standing,
        Map<Long, String> tribes,
        Map<Long, String> sources) {

    /// The parts of momentum, in the order in which they are shown.
    public static final List<What> MOMENTUM = List.of(
            What.MOMENTUM_ARRIVALS,
            What.MOMENTUM_BEFORE,
            What.MOMENTUM_AFTER,
            What.MOMENTUM_DOWN,
            What.MOMENTUM_SILENT,
            What.MOMENTUM_WHOLE);

    public FiguresPage {
        splits = List.copyOf(splits);
        findings = List.copyOf(findings);
        standing = Map.copyOf(standing);
        tribes = Map.copyOf(tribes);
        sources = Map.copyOf(sources);
    }

    /// Of whom one may choose to see it.
    public List<Choice> choices(View view) {
        return splits.stream()
                .map(split -> new Choice(split.code(), name(view, split)))
                .toList();
    }

    /// What some members are called.
    public String name(View view, Split split) {
        return switch (split.kind()) {
            case ALL -> view.text("journey.of.all");
            case TRIBE -> view.text("journey.of.tribe", named(tribes, split.value()));
            case SOURCE -> view.text("journey.of.source", named(sources, split.value()));
            case COHORT ->
                view.text(
                        "journey.of.cohort",
                        split.value().substring(5),
                        split.value().substring(0, 4));
        };
    }

    private static String named(Map<Long, String> names, String number) {
        return names.getOrDefault(Long.valueOf(number), "#" + number);
    }

    /// One figure without a state; empty where none was made.
    public Optional<Figure> one(What what) {
        return of(what, State.NONE, State.NONE);
    }

    /// One figure of a state; empty where none was made.
    public Optional<Figure> of(What what, State state) {
        return of(what, state, State.NONE);
    }

    /// One figure of a move; empty where none was made.
    public Optional<Figure> of(What what, State from, State to) {
        return findings.stream()
                .filter(one -> one.what() == what && one.from() == from && one.to() == to && one.month() == 0)
                .findFirst()
                .map(this::figure);
    }

    private Figure figure(Finding finding) {
        return Figure.of(
                finding.interval().map(found -> scaled(finding, found)), finding.doubt(), Grade.D, at(), evidence());
    }

    /// Sums of money are shown in whole units of the currency.
    private Interval scaled(Finding finding, Interval found) {
        return switch (finding.what()) {
            case WORTH,
                    MONTH,
                    MOMENTUM_WHOLE,
                    MOMENTUM_ARRIVALS,
                    MOMENTUM_BEFORE,
                    MOMENTUM_AFTER,
                    MOMENTUM_DOWN,
                    MOMENTUM_SILENT -> found.times(Math.pow(10, -digits()));
            case MOVE, STAY, AFTER_PURCHASE, FORECAST, FORESIGHT -> found;
        };
    }

    private int digits() {
        return run.map(known ->
                        Math.max(0, Currency.getInstance(known.currency()).getDefaultFractionDigits()))
                .orElse(2);
    }

    private Instant at() {
        return run.map(known ->
                        known.asOf().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
                .orElse(Instant.EPOCH);
    }

    private Evidence evidence() {
        return Evidence.of(
                "The paths of members as the rules of evidence see them, until the day of the analysis",
                JourneyPages.PATH);
    }

    /// What the data support on whether stages after purchase carry most of what adds value: {@code yes}, {@code no}
    /// or {@code cannot-tell}.
    public String verdict() {
        return findings.stream()
                .filter(finding -> finding.what() == What.AFTER_PURCHASE)
                .findFirst()
                .flatMap(Finding::interval)
                .map(share -> share.excludes(0.5) ? share.value() > 0.5 ? "yes" : "no" : "cannot-tell")
                .orElse("cannot-tell");
    }

    /// States of which anything is said.
    public List<State> states() {
        return JourneyPage.states().stream()
                .filter(state ->
                        of(What.STAY, state).isPresent() || !ahead(state).isEmpty())
                .toList();
    }

    /// Where people of a state go, the most likely first; without those who fall silent.
    public List<State> next(State from) {
        return Arrays.stream(State.values())
                .filter(to -> to != State.DORMANT && likely(from, to) > 0)
                .sorted((one, other) -> Double.compare(likely(from, other), likely(from, one)))
                .limit(2)
                .toList();
    }

    private double likely(State from, State to) {
        return findings.stream()
                .filter(one -> one.what() == What.MOVE && one.from() == from && one.to() == to)
                .flatMap(one -> one.interval().stream())
                .mapToDouble(Interval::value)
                .findFirst()
                .orElse(0);
    }

    /// The forecast of a state, month by month.
    public List<Interval> ahead(State state) {
        List<Interval> months = new ArrayList<>();
        findings.stream()
                .filter(one -> one.what() == What.FORECAST && one.from() == state)
                .sorted((one, other) -> Integer.compare(one.month(), other.month()))
                .forEach(one -> one.interval().ifPresent(months::add));
        return months;
    }

    /// The same as a picture.
    public FanPicture fan(State state) {
        return FanPicture.of(standing.getOrDefault(state, 0L), ahead(state));
    }

    /// The forecast of a state for the last month, as a figure.
    public Figure last(State state) {
        return Figure.of(Optional.of(ahead(state).getLast()), Doubt.NOTHING_COUNTED, Grade.D, at(), evidence());
    }
}
