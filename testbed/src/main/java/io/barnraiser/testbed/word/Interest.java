package io.barnraiser.testbed.word;

import java.util.List;

/// What a tribe cares about, with its words.
///
/// @param name in English
/// @param english things, doings and places in English
/// @param german the same in German
/// @param values of the group, each in [0, 1]: self-direction, stimulation, benevolence, universalism, security
/// @param mood share in [0, 1] of kind words
/// @param hour of the day when most is said, UTC
public record Interest(String name, Lexicon english, Lexicon german, List<Double> values, double mood, int hour) {

    /// The words of one language.
    ///
    /// @param things with an article where the language wants one
    /// @param doings as they follow "for" in English and "beim" in German
    /// @param places as they follow "in" or "am"
    public record Lexicon(List<String> things, List<String> doings, List<String> places) {}

    /// All of them: as many as a cell can have tribes.
    public static final List<Interest> ALL = Interests.ALL;

    /// The words in {@code german} or English.
    Lexicon words(boolean german) {
        return german ? this.german : english;
    }
}
