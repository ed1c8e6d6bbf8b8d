package io.barnraiser.understand.voice;

import io.barnraiser.language.text.Plain;
import io.barnraiser.language.text.Stems;
import io.barnraiser.language.text.Token;
import io.barnraiser.language.text.TokenKind;
import io.barnraiser.language.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds short texts that say what a topic is about in members' own words: those with most of its words, each by
/// another member.
final class Quotes {

    static final int MOST = 3;
    private static final int SHORTEST = 40;
    private static final int LONGEST = 320;
    private static final int LEAST_WORDS = 2;

    private Quotes() {}

    private record Candidate(Said said, long words) {}

    /// @param texts what was said about the topic
    /// @param words the words of the topic
    static List<Said> of(List<Said> texts, List<String> words) {
        Set<String> wanted = new HashSet<>();
        words.forEach(word -> wanted.add(Stems.fold(word)));
        List<Candidate> candidates = new ArrayList<>();
        for (Said said : texts) {
            String plain = Plain.of(said.text()).strip();
            if (plain.length() >= SHORTEST && plain.length() <= LONGEST) {
                candidates.add(new Candidate(said, words(plain, wanted)));
            }
        }
        candidates.sort(Comparator.comparingLong(Candidate::words)
                .reversed()
                .thenComparing(candidate -> candidate.said.id(), Comparator.reverseOrder()));
        Set<Long> members = new HashSet<>();
        return candidates.stream()
                .filter(candidate -> candidate.words >= LEAST_WORDS && members.add(candidate.said.member()))
                .limit(MOST)
                .map(Candidate::said)
                .toList();
    }

    private static long words(String text, Set<String> wanted) {
        return Tokens.of(text).stream()
                .filter(token -> token.is(TokenKind.WORD))
                .map((Token token) -> Stems.fold(token.of(text)))
                .filter(wanted::contains)
                .distinct()
                .count();
    }
}
