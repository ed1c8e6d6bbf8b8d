package io.barnraiser.listen.survey;

/// The number of a survey.
public record SurveyId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
