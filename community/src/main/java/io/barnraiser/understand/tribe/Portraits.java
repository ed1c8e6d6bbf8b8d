package io.barnraiser.understand.tribe;

import io.barnraiser.platform.database.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// The portraits of all groups of a look: their figures, their newcomers, when they write and what they buy.
record Portraits(List<Portrait> byGroup) {

    /// Draws them; without groups, nothing is read. Walks the log of a year twice and the orders of a year once.
    ///
    /// @param day the day at whose end is looked
    /// @param groupOf the group of a member, by their number
    /// @throws CancellationException when the progress says not to go on
    static Portraits of(
            Database database,
            Instant day,
            MemberGraph graph,
            TribeFindings findings,
            Map<Long, Integer> groupOf,
            long seed,
            TribeProgress progress) {
        int groups = findings.groups();
        if (groups == 0) {
            return new Portraits(List.of());
        }
        TribeLife life = new TribeLife(groupOf, groups, day)
                .read(database, day, read -> progress.goOnOrEnd(TribeRun.Step.POSTS, read, 0));
        Set<Long> all = Arrays.stream(graph.members()).boxed().collect(Collectors.toSet());
        List<List<Product>> products = Purchases.read(
                        database, all, day, read -> progress.goOnOrEnd(TribeRun.Step.ORDERS, read, 0))
                .byGroup(groupOf, groups);
        List<Map<Measure, Measured>> ofTies = findings.measures(seed, progress);
        List<long[]> members = findings.members();
        List<Portrait> portraits = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            Map<Measure, Measured> measures = new HashMap<>(ofTies.get(group));
            measures.putAll(life.measures(group, members.get(group), seed));
            portraits.add(new Portrait(measures, life.listed(group), life.rhythm(group), products.get(group)));
        }
        return new Portraits(portraits);
    }

    void write(Handle handle, long run, TribeId tribe, int group) {
        Portrait portrait = byGroup.get(group);
        FigureStore.insert(handle, run, tribe, portrait.measures());
        NewcomerStore.insert(handle, run, tribe, portrait.newcomers());
        RhythmStore.insert(handle, run, tribe, portrait.rhythm());
        ProductStore.insert(handle, run, tribe, portrait.products());
    }
}
