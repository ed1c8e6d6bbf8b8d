package io.barnraiser.listen.survey;

import java.util.OptionalInt;

/// What somebody answered to one question.
///
/// @param value the number, where it is answered with one
/// @param text the words; empty where it is answered with a number
record Answer(int place, OptionalInt value, String text) {

    static Answer number(int place, int value) {
        return new Answer(place, OptionalInt.of(value), "");
    }

    static Answer words(int place, String text) {
        return new Answer(place, OptionalInt.empty(), text);
    }
}
