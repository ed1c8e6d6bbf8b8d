package io.barnraiser.listen.survey;

import io.barnraiser.platform.error.FieldError;
import io.barnraiser.shell.Choice;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the pages of surveys at the desk show.
public final class SurveyPage {

    private SurveyPage() {}

    /// All surveys.
    ///
    /// @param older the address of those before; empty where that is all
    public record All(List<Survey> surveys, String older, long now) {}

    /// The form of a new one.
    ///
    /// @param values what was entered, by field
    /// @param kinds how a question can be answered
    public record Form(
            Map<String, String> values,
            List<FieldError> errors,
            List<Choice> kinds,
            List<Choice> strata,
            List<Choice> intentions,
            List<Choice> acts) {

        /// What was entered.
        public String value(String field) {
            return values.getOrDefault(field, "");
        }

        /// The name of the sentence that says what is wrong with a field; empty where nothing is.
        public String error(String field) {
            return errors.stream()
                    .filter(error -> error.field().equals(field))
                    .map(FieldError::message)
                    .findFirst()
                    .orElse("");
        }
    }

    /// One survey with what came of it.
    ///
    /// @param names how groups are called, by key; a key without a name is the name of a message
    /// @param words what was answered in words, by the place of the question, the newest
    public record One(
            Survey survey,
            boolean open,
            Progress progress,
            Results results,
            Map<String, String> names,
            Map<Integer, List<String>> words,
            Optional<SayDo> sayDo) {}

    /// How far the asking is.
    public record Progress(SurveyId survey, boolean running, long drawn, long done, long left) {

        /// All who were drawn.
        public long total() {
            return drawn + done + left;
        }
    }
}
