package io.barnraiser.language.sentiment;

import io.barnraiser.language.text.Token;
import io.barnraiser.language.text.TokenKind;
import java.util.ArrayList;
import java.util.List;

/// What exclamation and question marks add: they underline what the words say, whichever it is.
final class Emphasis {

    private static final double EXCLAMATION = 0.292;
    private static final int MOST_EXCLAMATIONS = 4;
    private static final double QUESTION = 0.18;
    private static final double MANY_QUESTIONS = 0.96;

    private Emphasis() {}

    /// @param sum what the words come to
    static List<Contribution> of(String text, List<Token> tokens, double sum) {
        if (sum == 0) {
            return List.of();
        }
        List<Contribution> marks = new ArrayList<>();
        int exclamations = 0;
        for (Token token : tokens) {
            if (token.is(TokenKind.PUNCTUATION)) {
                char sign = text.charAt(token.span().start());
                int length = token.span().end() - token.span().start();
                double added = 0;
                if (sign == '!') {
                    int counted = Math.min(length, MOST_EXCLAMATIONS - exclamations);
                    exclamations += counted;
                    added = counted * EXCLAMATION;
                } else if (sign == '?' && length > 1) {
                    added = length > 3 ? MANY_QUESTIONS : length * QUESTION;
                }
                if (added > 0) {
                    marks.add(new Contribution(token.span(), Math.signum(sum) * added));
                }
            }
        }
        return marks;
    }
}
