package io.barnraiser.listen.feedback;

import io.barnraiser.language.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads by a few phrases.
final class PhraseReader implements Reader {

    private record Rule(FeedbackKind kind, Pattern words) {}

    private static final List<Rule> RULES = List.of(
            new Rule(FeedbackKind.THANKS, words("thank you|thanks|danke|vielen dank")),
            new Rule(
                    FeedbackKind.PROBLEM,
                    words("broken|does not work|nobody answered|expect more|kaputt|funktioniert nicht|niemand|erwarte mehr|happens|passiert")),
            new Rule(FeedbackKind.WISH, words("please offer|could the|please give|would be|bitte|könnte")),
            new Rule(FeedbackKind.QUESTION, Pattern.compile("[^.!?]*\\?")),
            new Rule(FeedbackKind.PRAISE, words("love|a joy|well made|solid|freude|gut gemacht|schön")));
    private static final Pattern URGENT = words("urgent|immediately|dringend|sofort");

    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    @Override
    public Reading read(String text, Optional<String> language) {
        String known = language.map(tag -> Locale.forLanguageTag(tag).getLanguage()).orElse("en");
        if (!known.equals("en") && !known.equals("de")) {
            return new Reading(FeedbackKind.UNKNOWN, 0, List.of(), 2, List.of(), "");
        }
        List<Span> urgent = spans(URGENT, text);
        for (Rule rule : RULES) {
            List<Span> why = spans(rule.words(), text);
            if (!why.isEmpty()) {
                return new Reading(rule.kind(), 0.6, why, urgent.isEmpty() ? 2 : 3, urgent, known);
            }
        }
        return new Reading(FeedbackKind.OTHER, 0.5, List.of(), 2, List.of(), known);
    }

    private static List<Span> spans(Pattern pattern, String text) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            spans.add(new Span(matcher.start(), matcher.end()));
        }
        return spans;
    }

    @Override
    public List<Long> bands(String text) {
        return text.length() < 20
                ? List.of()
                : List.of((long) text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", "").hashCode());
    }
}
