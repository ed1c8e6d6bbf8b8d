package io.barnraiser.people.account;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Who may become a member of the hub by themselves.
public enum JoinPolicy {
    /// Whoever owns an address.
    ANYBODY,
    /// Whoever owns an address that some member is known by, such as the one they ordered with.
    CUSTOMERS,
    /// Whom the team invited.
    INVITED;

    /// The area of the settings that it is stored in.
    static final String AREA = "hub";

    private static final String NAME = "join";

    /// The word that is stored and sent in forms.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The policy of that word.
    static Optional<JoinPolicy> of(String word) {
        for (JoinPolicy policy : values()) {
            if (policy.word().equals(word)) {
                return Optional.of(policy);
            }
        }
        return Optional.empty();
    }

    /// What holds, by the stored settings of the area; anybody, until the team says otherwise.
    static JoinPolicy read(Map<String, String> stored) {
        return of(stored.getOrDefault(NAME, ANYBODY.word())).orElse(INVITED);
    }

    /// How it is stored.
    Map<String, String> write() {
        return Map.of(NAME, word());
    }
}
