package io.barnraiser.listen.opinion;

import io.barnraiser.evidence.Suppression;
import io.barnraiser.evidence.opinion.Opinions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Groups as they may be shown: those below ten people are put together, with as many more as it takes
/// to make ten.
///
/// @param opinions the same groups, numbered anew, those put together as the last one
/// @param groups one each; a single one where all had to be put together
record ShownGroups(Opinions.Groups opinions, List<Report.Group> groups) {

    static ShownGroups of(Opinions.Groups found) {
        int[] sizes = found.sizes();
        boolean[] hidden =
                Suppression.USUAL.hidden(Arrays.stream(sizes).asLongStream().toArray());
        int[] number = new int[sizes.length];
        int shown = 0;
        for (int group = 0; group < sizes.length; group++) {
            number[group] = hidden[group] ? -1 : shown++;
        }
        boolean hasRest = shown < sizes.length;
        int count = shown + (hasRest ? 1 : 0);
        int rest = shown;
        int[] group = Arrays.stream(found.group())
                .map(of -> of < 0 ? -1 : number[of] < 0 ? rest : number[of])
                .toArray();
        double[] stability = new double[count];
        for (int of = 0; of < sizes.length; of++) {
            int at = number[of] < 0 ? rest : number[of];
            stability[at] = number[of] < 0 ? 0 : found.stability()[of];
        }
        Opinions.Groups merged = new Opinions.Groups(found.plane(), group, count, found.test(), stability);
        List<Report.Group> groups = new ArrayList<>();
        for (int of = 0; of < count; of++) {
            groups.add(shape(merged, of, hasRest && of == rest));
        }
        return new ShownGroups(merged, List.copyOf(groups));
    }

    /// Everybody on the map as one.
    Opinions together() {
        return new Opinions.NoGroups(opinions.plane(), opinions.test(), OptionalDouble.of(opinions.meanStability()));
    }

    private static Report.Group shape(Opinions.Groups groups, int group, boolean isRest) {
        double[][] places = IntStream.range(0, groups.plane().people().length)
                .filter(i -> groups.group()[groups.plane().people()[i]] == group)
                .mapToObj(i -> groups.plane().places()[i])
                .toArray(double[][]::new);
        double x =
                Arrays.stream(places).mapToDouble(place -> place[0]).average().orElse(0);
        double y =
                Arrays.stream(places).mapToDouble(place -> place[1]).average().orElse(0);
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (double[] place : places) {
            xx += (place[0] - x) * (place[0] - x) / places.length;
            xy += (place[0] - x) * (place[1] - y) / places.length;
            yy += (place[1] - y) * (place[1] - y) / places.length;
        }
        return new Report.Group(places.length, groups.stability()[group], isRest, x, y, xx, xy, yy);
    }
}
