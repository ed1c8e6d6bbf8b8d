package io.barnraiser.understand.journey;

import java.util.List;
import java.util.Optional;

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

    /// The same rules as another version.
    RuleSet as(int other) {
        return new RuleSet(other, rules, thresholds);
    }
}
