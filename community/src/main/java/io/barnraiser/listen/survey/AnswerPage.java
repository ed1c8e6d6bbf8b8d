package io.barnraiser.listen.survey;

import java.util.Map;

/// What somebody sees who was asked.
///
/// @param action where their answers go
/// @param numbers what they answered with a number so far, by the place of the question
/// @param words what they answered in words so far
/// @param answered whether they answered before
/// @param open whether they can answer, or change it
/// @param wrong whether what was sent holds no answer
public record AnswerPage(
        Survey survey,
        String action,
        Map<Integer, Integer> numbers,
        Map<Integer, String> words,
        boolean answered,
        boolean open,
        boolean wrong) {

    /// Whether this is what they answered.
    public boolean isChosen(Question question, int value) {
        return Integer.valueOf(value).equals(numbers.get(question.place()));
    }
}
