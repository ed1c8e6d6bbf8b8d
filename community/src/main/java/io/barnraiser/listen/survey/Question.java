package io.barnraiser.listen.survey;

import java.util.List;
import java.util.stream.IntStream;

/// One question of a survey.
///
/// @param place from 1 on
/// @param options what can be chosen; empty where nothing is chosen
public record Question(int place, QuestionKind kind, String text, List<String> options) {

    /// The longest question and option, in characters.
    public static final int LONGEST = 300;
    /// The longest answer in words, in characters.
    public static final int LONGEST_ANSWER = 2_000;
    /// So many options at most.
    public static final int MOST_OPTIONS = 8;

    public Question {
        options = List.copyOf(options);
    }

    /// The numbers that are answers, in order; none where it is answered in words.
    public List<Integer> values() {
        return IntStream.rangeClosed(kind.least(), kind.most(options.size()))
                .boxed()
                .toList();
    }

    /// Whether it is answered with a number.
    public boolean isClosed() {
        return kind != QuestionKind.TEXT;
    }

    /// How an answer reads.
    public String label(int value) {
        return kind == QuestionKind.CHOICE ? options.get(value) : Integer.toString(value);
    }

    /// The name of its field in forms.
    public String field() {
        return "q" + place;
    }
}
