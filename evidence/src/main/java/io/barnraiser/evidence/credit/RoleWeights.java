package io.barnraiser.evidence.credit;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/// How much each role counts. Assumed, said to be so, and changeable.
///
/// @param weights of every role, each at least 0, not all 0
public record RoleWeights(Map<CreditRole, Double> weights) {

    /// Those that stand with the roles.
    public static final RoleWeights ASSUMED = assumed();

    public RoleWeights {
        EnumMap<CreditRole, Double> whole = new EnumMap<>(CreditRole.class);
        for (CreditRole role : CreditRole.values()) {
            Double weight = weights.get(role);
            if (weight == null || !(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("The weight of %s is %s".formatted(role.word(), weight));
            }
            whole.put(role, weight);
        }
        if (whole.values().stream().allMatch(weight -> weight == 0)) {
            throw new IllegalArgumentException("Where no role counts, nobody did anything");
        }
        weights = Map.copyOf(whole);
    }

    /// How much {@code role} counts; at least 0.
    public double of(CreditRole role) {
        return weights.getOrDefault(role, 0.0);
    }

    /// The share of each by roles alone: the weight of what they did among the weight of all that was done.
    ///
    /// @param counts how often each took each role, `[people][roles in their order]`
    /// @return `[people]`, summing to 1; all 0 where nothing that counts was done
    public double[] shares(long[][] counts) {
        double[] shares = new double[counts.length];
        double all = 0;
        for (int person = 0; person < counts.length; person++) {
            for (CreditRole role : CreditRole.values()) {
                shares[person] += of(role) * counts[person][role.ordinal()];
            }
            all += shares[person];
        }
        for (int person = 0; person < counts.length && all > 0; person++) {
            shares[person] /= all;
        }
        return shares;
    }

    /// In a line that can be kept beside what was worked out with it: {@code reported 1.0, proposed 1.5, ...}.
    public String line() {
        return Arrays.stream(CreditRole.values())
                .map(role -> role.word() + " " + of(role))
                .collect(Collectors.joining(", "));
    }

    private static RoleWeights assumed() {
        EnumMap<CreditRole, Double> weights = new EnumMap<>(CreditRole.class);
        for (CreditRole role : CreditRole.values()) {
            weights.put(role, role.weight());
        }
        return new RoleWeights(weights);
    }
}
