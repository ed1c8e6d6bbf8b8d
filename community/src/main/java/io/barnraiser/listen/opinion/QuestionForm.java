package io.barnraiser.listen.opinion;

import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.web.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A new question as it was typed.
///
/// @param statements one a line
public record QuestionForm(String title, String intro, String statements, boolean firstLook, String budget) {

    static final QuestionForm FIRST =
            new QuestionForm("", "", "", false, Integer.toString(QuestionDraft.ASSUMED_BUDGET));

    static QuestionForm of(Request request) {
        return new QuestionForm(
                request.form("title").orElse("").strip(),
                request.form("intro").orElse("").strip(),
                request.form("statements").orElse(""),
                request.form("first-look").isPresent(),
                request.form("budget").orElse("").strip());
    }

    /// What is wrong with it, as keys of messages.
    List<FieldError> faults() {
        List<FieldError> faults = new ArrayList<>();
        if (title.isEmpty() || title.length() > QuestionDraft.LONGEST_TITLE) {
            faults.add(new FieldError("title", "opinion.fault.title"));
        }
        if (intro.length() > QuestionDraft.LONGEST_INTRO) {
            faults.add(new FieldError("intro", "opinion.fault.intro"));
        }
        if (lines().stream().flatMap(line -> StatementText.of(line).stream()).anyMatch(StatementText::isTooLong)) {
            faults.add(new FieldError("statements", "opinion.fault.too-long"));
        }
        if (lines().size() > Questions.MOST_STATEMENTS) {
            faults.add(new FieldError("statements", "opinion.fault.full"));
        }
        if (number().isEmpty()) {
            faults.add(new FieldError("budget", "opinion.fault.budget"));
        }
        return faults;
    }

    /// Without faults only.
    QuestionDraft draft() {
        return new QuestionDraft(title, intro, firstLook, number().orElseThrow());
    }

    List<String> lines() {
        return statements
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private Optional<Integer> number() {
        return Optional.of(budget)
                .filter(typed -> typed.matches("[0-9]{1,2}"))
                .map(Integer::valueOf)
                .filter(number -> number <= QuestionDraft.MOST_BUDGET);
    }
}
