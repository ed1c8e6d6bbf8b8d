package io.barnraiser.understand.journey;

import io.barnraiser.understand.journey.EvidenceRule.Basis;
import io.barnraiser.understand.journey.EvidenceRule.Towards;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Judges what a member did by the rules. The result depends on the traces alone, not on their
/// order. Time grows with
/// their number.
final class Proofs {

    private static final Comparator<Proof> ORDER =
            Comparator.comparingLong(Proof::day).thenComparingInt(Proof::rule);

    private static final TreeMap<Long, Acts> NOTHING = new TreeMap<>();

    private final List<EvidenceRule> enabled;
    private final Map<Integer, EvidenceRule> byNumber = new HashMap<>();
    private final Thresholds thresholds;

    Proofs(RuleSet rules) {
        this.enabled = rules.enabled();
        this.thresholds = rules.thresholds();
        enabled.forEach(rule -> byNumber.put(rule.number(), rule));
    }

    /// The acts of one day.
    private record Acts(long day, long amount, long identity, long activity) {

        Acts and(Acts other) {
            Acts first = other.activity < activity ? other : this;
            return new Acts(day, amount + other.amount, first.identity, first.activity);
        }
    }

    /// Every piece of evidence, by day and rule; of one rule and day there is one.
    ///
    /// @param wrong what somebody said proves nothing
    static List<Proof> of(RuleSet rules, Collection<Trace> traces, Set<Corrected> wrong) {
        return new Proofs(rules).of(traces, wrong);
    }

    /// The path of somebody with these traces.
    List<Segment> path(Collection<Trace> traces, Set<Corrected> wrong) {
        return Path.of(of(traces, wrong), days(traces), thresholds);
    }

    private List<Proof> of(Collection<Trace> traces, Set<Corrected> wrong) {
        Map<Integer, TreeMap<Long, Acts>> byRule = new HashMap<>();
        for (Trace trace : traces) {
            EvidenceRule rule = byNumber.get(trace.rule());
            Acts acts = rule == null ? null : counts(rule, trace);
            if (acts != null && (wrong.isEmpty() || !wrong.contains(new Corrected(trace.rule(), acts.day())))) {
                byRule.computeIfAbsent(trace.rule(), none -> new TreeMap<>()).merge(acts.day(), acts, Acts::and);
            }
        }
        List<Proof> proofs = new ArrayList<>();
        for (EvidenceRule rule : enabled) {
            if (rule.basis() == Basis.ADVOCACY) {
                long since = someoneCame(byRule);
                if (since != Long.MAX_VALUE) {
                    proofs(rule, advocacy(byRule)).stream()
                            .filter(proof -> proof.day() >= since)
                            .forEach(proofs::add);
                }
            } else {
                proofs.addAll(proofs(rule, byRule.getOrDefault(rule.number(), NOTHING)));
            }
        }
        if (!wrong.isEmpty()) {
            proofs.removeIf(proof -> wrong.contains(new Corrected(proof.rule(), proof.day())));
        }
        proofs.sort(ORDER);
        return proofs;
    }

    /// The days on which anything was done that a rule looks at, whatever it proves; in their order and each once.
    static long[] days(RuleSet rules, Collection<Trace> traces) {
        return new Proofs(rules).days(traces);
    }

    private long[] days(Collection<Trace> traces) {
        long[] days = new long[traces.size()];
        int taken = 0;
        for (Trace trace : traces) {
            if (byNumber.containsKey(trace.rule())) {
                days[taken++] = trace.day();
            }
        }
        Arrays.sort(days, 0, taken);
        int kept = 0;
        for (int at = 0; at < taken; at++) {
            if (kept == 0 || days[at] != days[kept - 1]) {
                days[kept++] = days[at];
            }
        }
        return Arrays.copyOf(days, kept);
    }

    /// The acts that a trace stands for, on the day on which they count; null where they do not.
    private static @Nullable Acts counts(EvidenceRule rule, Trace trace) {
        Trace.Other other = trace.other();
        return switch (rule.where().towards()) {
            case ANYBODY -> new Acts(trace.day(), trace.amount(), trace.identity(), trace.activity());
            case NOT_A_BUYER ->
                other.isOther() && other.bought() > trace.day()
                        ? new Acts(trace.day(), trace.amount(), trace.identity(), trace.activity())
                        : null;
            case CAME ->
                other.isOther() && other.first() >= trace.day() && other.first() != Trace.Other.NEVER
                        ? new Acts(other.first(), trace.amount(), trace.identity(), trace.activity())
                        : null;
        };
    }

    /// Acts of advocacy by whichever rule, and without an act the days on which somebody came.
    private TreeMap<Long, Acts> advocacy(Map<Integer, TreeMap<Long, Acts>> byRule) {
        TreeMap<Long, Acts> all = new TreeMap<>();
        enabled.stream()
                .filter(rule -> rule.stage() == Stage.ADVOCACY)
                .forEach(rule -> byRule.getOrDefault(rule.number(), NOTHING)
                        .forEach((day, acts) -> all.merge(day, acts, Acts::and)));
        enabled.stream()
                .filter(rule -> rule.basis() == Basis.ADVOCACY)
                .forEach(rule -> byRule.getOrDefault(rule.number(), NOTHING)
                        .forEach((day, acts) ->
                                all.merge(day, new Acts(day, 0, acts.identity(), acts.activity()), Acts::and)));
        return all;
    }

    /// The first day on which anybody came because of them; the end of time where nobody did.
    private long someoneCame(Map<Integer, TreeMap<Long, Acts>> byRule) {
        return enabled.stream()
                .filter(rule -> rule.where().towards() == Towards.CAME)
                .flatMap(rule -> byRule.getOrDefault(rule.number(), NOTHING).keySet().stream())
                .mapToLong(Long::longValue)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /// Looks back from every day on which something was done.
    private static List<Proof> proofs(EvidenceRule rule, TreeMap<Long, Acts> days) {
        List<Proof> proofs = new ArrayList<>();
        EvidenceRule.Least least = rule.least();
        for (Acts acts : days.values()) {
            boolean isEnough = least.equals(EvidenceRule.Least.ONCE)
                    || isEnough(
                            least,
                            days.subMap(acts.day() - least.days() + 1, acts.day() + 1)
                                    .values());
            if (isEnough) {
                proofs.add(new Proof(
                        rule.number(),
                        rule.stage(),
                        acts.day(),
                        acts.identity(),
                        acts.activity(),
                        acts.amount(),
                        rule.precision()));
            }
        }
        return proofs;
    }

    private static boolean isEnough(EvidenceRule.Least least, Collection<Acts> window) {
        long acts = window.stream().mapToLong(Acts::amount).sum();
        return acts >= least.acts()
                && window.stream()
                                .filter(day -> day.amount() > 0)
                                .map(day -> month(day.day()))
                                .distinct()
                                .count()
                        >= least.months();
    }

    private static long month(long day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return date.getYear() * 12L + date.getMonthValue();
    }
}
