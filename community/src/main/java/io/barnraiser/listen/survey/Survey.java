package io.barnraiser.listen.survey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A short survey.
///
/// @param seed what decides who is drawn
/// @param wanted how many are to be asked
/// @param closesAt from when on nothing can be answered or changed
public record Survey(
        SurveyId id,
        String title,
        String lead,
        SurveyState state,
        long seed,
        Strata strata,
        int wanted,
        List<Question> questions,
        Optional<Intention> intention,
        Instant closesAt,
        String createdBy,
        Instant createdAt) {

    /// The longest title, in characters.
    public static final int LONGEST_TITLE = 120;
    /// So many questions at most: a survey is short.
    public static final int MOST_QUESTIONS = 5;
    /// So many members are asked at most.
    public static final int MOST_ASKED = 10_000;

    public Survey {
        questions = List.copyOf(questions);
    }

    /// Whether somebody who was asked can answer, or change what they answered.
    public boolean isOpen(Instant now) {
        return switch (state) {
            case DRAFT, CLOSED -> false;
            case SENDING, OPEN -> now.isBefore(closesAt);
        };
    }

    /// Whether one tap answers it.
    public boolean isOneTap() {
        return questions.size() == 1 && questions.getFirst().isClosed();
    }

    /// The question about what somebody will do.
    public Optional<Question> intended() {
        return intention.flatMap(what -> questions.stream()
                .filter(question -> question.place() == what.place())
                .findFirst());
    }
}
