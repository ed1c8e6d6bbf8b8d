package io.barnraiser.understand.tribe;

import io.barnraiser.evidence.Figure;
import io.barnraiser.platform.html.View;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The page of one tribe.
///
/// @param look the look that is shown
/// @param core the members at home in it on this page of the list
/// @param next the address of the next page; empty on the last
/// @param between those of them who link it to others
/// @param ties its ties to other tribes
/// @param others the tribes at the other end of those
/// @param names what members are called, by their number
/// @param sizes how large it was, the oldest look first
/// @param portrait what the look found of its life
public record TribePage(
        TribeRun look,
        Tribe tribe,
        List<TribeMember> core,
        String next,
        List<TribeMember> between,
        List<TribeTie> ties,
        Map<TribeId, Tribe> others,
        List<Place> places,
        Map<Long, String> names,
        List<Size> sizes,
        Portrait portrait) {

    /// So many newcomers are shown of each kind before one asks for more.
    public static final int FIRST = 8;

    public TribePage {
        core = List.copyOf(core);
        between = List.copyOf(between);
        ties = List.copyOf(ties);
        places = List.copyOf(places);
        sizes = List.copyOf(sizes);
    }

    /// How large it was as of a day, in milliseconds.
    public record Size(long at, long members) {}

    /// The figure of a measure.
    public Figure figure(Measure measure) {
        return figures().of(measure);
    }

    /// Of the members at home, the share that bought a product.
    public Figure share(Product product) {
        return figures().share(product, tribe.finding().size());
    }

    /// Of all members who have to do with others, the share that bought it.
    public Figure shareEverywhere(Product product) {
        return figures().shareEverywhere(product);
    }

    private TribeFigures figures() {
        return new TribeFigures(look, tribe.id(), portrait.measures());
    }

    /// The newcomers who asked something and had no answer at the end of the day, the newest first.
    public List<Newcomer> waiting() {
        return portrait.newcomers().stream()
                .filter(newcomer -> newcomer.waiting().isPresent())
                .toList();
    }

    /// Those at home who came last, the newest first.
    public List<Newcomer> newest() {
        return portrait.newcomers().stream()
                .filter(Newcomer::isHome)
                .limit(FIRST)
                .toList();
    }

    /// When its members write, on the clock that the reader had on the day of the look, in whole hours.
    public RhythmView rhythm(View view) {
        Instant noon = Instant.ofEpochMilli(TribesPage.noon(look));
        int ahead = Math.floorDiv(view.zone().getRules().getOffset(noon).getTotalSeconds(), 3_600);
        return new RhythmView(view, portrait.rhythm(), ahead);
    }

    /// Where the axis of both waits ends, in hours; NaN where neither has an end.
    public double longestWait() {
        return Stream.of(figure(Measure.NEWCOMERS_WAIT), figure(Measure.OLD_TIMERS_WAIT))
                .filter(Figure.Estimated.class::isInstance)
                .map(figure -> ((Figure.Estimated) figure).estimate())
                .mapToDouble(known -> Double.isFinite(known.upper()) ? known.upper() : 2 * known.value())
                .max()
                .orElse(Double.NaN);
    }

    /// From how many people a figure was learned, in words.
    public static String of(View view, Figure figure) {
        return figure instanceof Figure.Estimated known
                ? view.text("tribe.of", known.estimate().n())
                : "";
    }

    /// What somebody is called; their number where they are gone.
    public String name(long member) {
        return names.getOrDefault(member, "#" + member);
    }

    /// The other tribe of a tie, if this look found it.
    public Optional<Tribe> other(TribeTie tie) {
        return Optional.ofNullable(others.get(tie.other()));
    }

    /// The largest size, for the heights of the picture.
    public long largest() {
        return sizes.stream().mapToLong(Size::members).max().orElse(1);
    }
}
