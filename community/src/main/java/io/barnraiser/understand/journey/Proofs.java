package io.barnraiser.understand.journey;

import io.barnraiser.understand.journey.EvidenceRule.Basis;
import io.barnraiser.understand.journey.EvidenceRule.Towards;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Judges what a member did by the rules. The result depends on the traces alone, not on their
/// order. Time grows with
/// their number.
final class Proofs {

    private static final Comparator<Proof> ORDER =
            Comparator.comparingLong(Proof::day).thenComparingInt(Proof::rule);

    private Proofs() {}

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
        Map<Integer, TreeMap<Long, Acts>> byRule = new TreeMap<>();
        for (Trace trace : traces) {
            rules.rule(trace.rule())
                    .filter(EvidenceRule::isEnabled)
                    .flatMap(rule -> counts(rule, trace))
                    .filter(acts -> !wrong.contains(new Corrected(trace.rule(), acts.day())))
                    .ifPresent(acts -> byRule.computeIfAbsent(trace.rule(), none -> new TreeMap<>())
                            .merge(acts.day(), acts, Acts::and));
        }
        List<Proof> proofs = new ArrayList<>();
        for (EvidenceRule rule : rules.enabled()) {
            if (rule.basis() == Basis.ADVOCACY) {
                long since = someoneCame(rules, byRule);
                proofs(rule, advocacy(rules, byRule)).stream()
                        .filter(proof -> proof.day() >= since)
                        .forEach(proofs::add);
            } else {
                proofs.addAll(proofs(rule, byRule.getOrDefault(rule.number(), new TreeMap<>())));
            }
        }
        proofs.removeIf(proof -> wrong.contains(new Corrected(proof.rule(), proof.day())));
        proofs.sort(ORDER);
        return proofs;
    }

    /// The days on which anything was done that a rule looks at, whatever it proves; in their order and each once.
    static long[] days(RuleSet rules, Collection<Trace> traces) {
        Set<Integer> enabled =
                rules.enabled().stream().map(EvidenceRule::number).collect(Collectors.toSet());
        return traces.stream()
                .filter(trace -> enabled.contains(trace.rule()))
                .mapToLong(Trace::day)
                .sorted()
                .distinct()
                .toArray();
    }

    /// The acts that a trace stands for, on the day on which they count; empty where they do not.
    private static Optional<Acts> counts(EvidenceRule rule, Trace trace) {
        Acts acts = new Acts(trace.day(), trace.amount(), trace.identity(), trace.activity());
        Trace.Other other = trace.other();
        return switch (rule.where().towards()) {
            case ANYBODY -> Optional.of(acts);
            case NOT_A_BUYER -> Optional.of(acts).filter(any -> other.isOther() && other.bought() > trace.day());
            case CAME ->
                other.isOther() && other.first() >= trace.day() && other.first() != Trace.Other.NEVER
                        ? Optional.of(new Acts(other.first(), trace.amount(), trace.identity(), trace.activity()))
                        : Optional.empty();
        };
    }

    /// Acts of advocacy by whichever rule, and without an act the days on which somebody came.
    private static TreeMap<Long, Acts> advocacy(RuleSet rules, Map<Integer, TreeMap<Long, Acts>> byRule) {
        TreeMap<Long, Acts> all = new TreeMap<>();
        rules.enabled().stream()
                .filter(rule -> rule.stage() == Stage.ADVOCACY)
                .forEach(rule -> byRule.getOrDefault(rule.number(), new TreeMap<>())
                        .forEach((day, acts) -> all.merge(day, acts, Acts::and)));
        rules.enabled().stream()
                .filter(rule -> rule.basis() == Basis.ADVOCACY)
                .forEach(rule -> byRule.getOrDefault(rule.number(), new TreeMap<>())
                        .forEach((day, acts) ->
                                all.merge(day, new Acts(day, 0, acts.identity(), acts.activity()), Acts::and)));
        return all;
    }

    /// The first day on which anybody came because of them; the end of time where nobody did.
    private static long someoneCame(RuleSet rules, Map<Integer, TreeMap<Long, Acts>> byRule) {
        return rules.enabled().stream()
                .filter(rule -> rule.where().towards() == Towards.CAME)
                .flatMap(rule -> byRule.getOrDefault(rule.number(), new TreeMap<>()).keySet().stream())
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
