package io.barnraiser.understand.journey;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// All rules that hold together, as one version.
///
/// @param version from 1
public record RuleSet(int version, List<EvidenceRule> rules, Thresholds thresholds) {

    public RuleSet {
        rules = List.copyOf(rules);
    }

    /// The rules that are used.
    List<EvidenceRule> enabled() {
        return rules.stream().filter(EvidenceRule::isEnabled).toList();
    }

    /// The rule of that number.
    public Optional<EvidenceRule> rule(int number) {
        return rules.stream().filter(rule -> rule.number() == number).findFirst();
    }

    /// The same without one rule.
    RuleSet without(int number) {
        return new RuleSet(
                version, rules.stream().filter(rule -> rule.number() != number).toList(), thresholds);
    }

    /// Whether it asks the same as {@code other}, however often each rule is right.
    boolean isLike(RuleSet other) {
        return asked().equals(other.asked()) && thresholds.equals(other.thresholds);
    }

    private Set<EvidenceRule> asked() {
        return rules.stream().map(rule -> rule.with(EvidenceRule.TEXT)).collect(Collectors.toSet());
    }

    /// The same rules as another version.
    RuleSet as(int other) {
        return new RuleSet(other, rules, thresholds);
    }
}
