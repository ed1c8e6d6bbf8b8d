package io.barnraiser.listen.survey;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.web.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The form of a new survey, as it was sent.
///
/// @param values what was entered, by field
record SurveyForm(Map<String, String> values) {

    static final int MOST_DAYS = 90;
    private static final int LEAD = 1_000;
    private static final int USUAL_DAYS = 14;

    /// An empty form, with what is usual.
    static SurveyForm empty() {
        return new SurveyForm(Map.of(
                "wanted", "200", "days", Integer.toString(USUAL_DAYS), "strata", Strata.NONE.key(), "kind1", "scale"));
    }

    static SurveyForm of(Request request) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> fields = new ArrayList<>(
                List.of("title", "lead", "wanted", "days", "strata", "intention", "act", "thing", "act-days"));
        for (int place = 1; place <= Survey.MOST_QUESTIONS; place++) {
            fields.addAll(List.of("kind" + place, "text" + place, "options" + place));
        }
        fields.forEach(field -> values.put(field, request.form(field).orElse("").strip()));
        return new SurveyForm(values);
    }

    String value(String field) {
        return values.getOrDefault(field, "");
    }

    /// Everything that is wrong with it; the messages are names of sentences in the bundle.
    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        length(errors, "title", 1, Survey.LONGEST_TITLE);
        length(errors, "lead", 0, LEAD);
        number(errors, "wanted", Survey.MOST_ASKED);
        number(errors, "days", MOST_DAYS);
        if (questions().isEmpty()) {
            errors.add(new FieldError("text1", "survey.error.none"));
        }
        for (int place = 1; place <= Survey.MOST_QUESTIONS; place++) {
            question(errors, place);
        }
        if (!value("intention").isEmpty()) {
            intention(errors);
        }
        return errors;
    }

    private void question(List<FieldError> errors, int place) {
        if (value("text" + place).isEmpty()) {
            return;
        }
        length(errors, "text" + place, 1, Question.LONGEST);
        Optional<QuestionKind> kind = QuestionKind.of(value("kind" + place));
        if (kind.isEmpty()) {
            errors.add(new FieldError("kind" + place, "survey.error.kind"));
        } else if (kind.get() == QuestionKind.CHOICE) {
            List<String> options = options(place);
            boolean fits = options.size() >= 2
                    && options.size() <= Question.MOST_OPTIONS
                    && options.stream().allMatch(option -> option.length() <= Question.LONGEST);
            if (!fits) {
                errors.add(new FieldError("options" + place, "survey.error.options"));
            }
        }
    }

    private void intention(List<FieldError> errors) {
        boolean isScale = questions().stream()
                .anyMatch(question -> question.kind() == QuestionKind.SCALE
                        && Integer.toString(question.place()).equals(value("intention")));
        if (!isScale) {
            errors.add(new FieldError("intention", "survey.error.intention"));
        }
        if (!ActivityKind.isWord(value("act"))) {
            errors.add(new FieldError("act", "survey.error.act"));
        }
        length(errors, "thing", 0, Question.LONGEST);
        number(errors, "act-days", Intention.MOST_DAYS);
    }

    private void length(List<FieldError> errors, String field, int least, int most) {
        int length = value(field).length();
        if (length < least || length > most) {
            errors.add(new FieldError(field, length < least ? "survey.error.missing" : "survey.error.long"));
        }
    }

    private void number(List<FieldError> errors, String field, int most) {
        if (!value(field).matches("[1-9]\\d{0,5}") || Integer.parseInt(value(field)) > most) {
            errors.add(new FieldError(field, "survey.error.number." + field));
        }
    }

    private List<String> options(int place) {
        return value("options" + place)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /// The questions that have a text, numbered anew.
    List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (int place = 1; place <= Survey.MOST_QUESTIONS; place++) {
            String text = value("text" + place);
            QuestionKind kind = QuestionKind.of(value("kind" + place)).orElse(QuestionKind.TEXT);
            if (!text.isEmpty()) {
                questions.add(
                        new Question(place, kind, text, kind == QuestionKind.CHOICE ? options(place) : List.of()));
            }
        }
        return questions;
    }

    /// The survey that it describes; only for a form without errors.
    Survey survey(String by, long seed, Instant now) {
        Optional<Intention> intention = value("intention").isEmpty()
                ? Optional.empty()
                : Optional.of(new Intention(
                        Integer.parseInt(value("intention")),
                        new ActivityKind(value("act")),
                        value("thing"),
                        Integer.parseInt(value("act-days"))));
        return new Survey(
                new SurveyId(0),
                value("title"),
                value("lead"),
                SurveyState.DRAFT,
                seed,
                Strata.of(value("strata")).orElse(Strata.NONE),
                Integer.parseInt(value("wanted")),
                questions(),
                intention,
                now.plus(Duration.ofDays(Integer.parseInt(value("days")))),
                by,
                now);
    }
}
