package io.barnraiser.people.privacy;

import io.barnraiser.people.member.Identity;
import io.barnraiser.people.member.Terms;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What can be wrong with the reason of an erasure. It outlives the person, so it may not say who they were.
enum ReasonFault {
    /// It is empty, or longer than 300 characters.
    LENGTH("Write from 1 to 300 characters."),
    /// It says who it was.
    NAMES("Leave out who it is: the reason stays when the person is gone.");

    private static final int LONGEST = 300;
    private static final int SHORTEST_WORD = 3;

    private final String sentence;

    ReasonFault(String sentence) {
        this.sentence = sentence;
    }

    /// What is wrong, for programs; pages say it in the reader's language.
    String sentence() {
        return sentence;
    }

    /// What is wrong with {@code reason} for somebody with these identities; empty where nothing is.
    static Optional<ReasonFault> of(String reason, List<Identity> identities) {
        if (reason.isBlank() || reason.length() > LONGEST) {
            return Optional.of(LENGTH);
        }
        return names(reason, identities) ? Optional.of(NAMES) : Optional.empty();
    }

    private static boolean names(String reason, List<Identity> identities) {
        Set<String> words = new HashSet<>(Terms.words(reason));
        return identities.stream()
                .flatMap(identity -> Stream.of(identity.name(), identity.handle(), identity.email()))
                .flatMap(text -> text.stream())
                .flatMap(text -> Terms.words(text.contains("@") ? text.substring(0, text.indexOf('@')) : text).stream())
                .anyMatch(word -> word.length() >= SHORTEST_WORD && words.contains(word));
    }
}
