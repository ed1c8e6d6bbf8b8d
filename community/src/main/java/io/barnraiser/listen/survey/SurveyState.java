package io.barnraiser.listen.survey;

import io.barnraiser.platform.database.Code;
import java.util.Arrays;

/// How far a survey is.
public enum SurveyState {
    /// Nobody was asked yet.
    DRAFT,
    /// Members are being asked.
    SENDING,
    /// All who are to be asked were.
    OPEN,
    /// The team ended it before its time.
    CLOSED;

    /// How it is called in keys of texts and tables.
    public String key() {
        return Code.of(this);
    }

    static SurveyState of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.key().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
