package io.barnraiser.listen.survey;

import io.barnraiser.people.privacy.DataSubject;
import io.barnraiser.people.privacy.PersonalData;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// What a member was asked and answered, for exports and erasures.
final class SurveyData implements PersonalData {

    @Override
    public String section() {
        return "survey_answers";
    }

    @Override
    public String title() {
        return "What they answered when they were asked";
    }

    @Override
    public List<String> columns() {
        return List.of("survey", "question", "value", "text", "at");
    }

    @Override
    public void export(Handle handle, DataSubject person, Rows rows) {
        AnswerStore.history(handle, person.numbers())
                .forEach(one -> rows.add(
                        one.survey(), one.question(), one.value(), one.text(), Instant.ofEpochMilli(one.at())));
    }

    @Override
    public int erase(Handle handle, DataSubject person, int limit) {
        return AnswerStore.forget(handle, person.numbers(), limit);
    }
}
