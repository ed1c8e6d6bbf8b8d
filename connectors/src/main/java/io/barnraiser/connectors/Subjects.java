package io.barnraiser.connectors;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Subjects of mails as titles: without the mark of the list and without the marks of answering.
public final class Subjects {

    private static final Pattern ANSWER =
            Pattern.compile("(?i)^\\s*(?:re|aw|antw|sv|vs|fw|fwd|wg|tr)\\s*(?:\\[\\d+]|\\^\\d+)?\\s*:\\s*");
    private static final Pattern MARK = Pattern.compile("^\\s*\\[([^\\[\\]\\s]{1,40})]\\s*");
    private static final Set<String> MEANT =
            Set.of("patch", "rfc", "bug", "solved", "announce", "ann", "feature", "question");

    private Subjects() {}

    /// {@code [list] Re: [list] Question} becomes {@code Question}. Marks that say something of the mail
    /// ({@code [PATCH]}) stay.
    public static String title(String subject) {
        String title = subject.strip();
        while (true) {
            Matcher answer = ANSWER.matcher(title);
            Matcher mark = MARK.matcher(title);
            if (answer.lookingAt()) {
                title = title.substring(answer.end());
            } else if (mark.lookingAt() && !MEANT.contains(mark.group(1).toLowerCase(Locale.ROOT))) {
                title = title.substring(mark.end());
            } else {
                return title.strip();
            }
        }
    }

    /// Whether the subject says that this is an answer.
    public static boolean isAnswer(String subject) {
        Matcher mark = MARK.matcher(subject);
        String rest = mark.lookingAt() ? subject.substring(mark.end()) : subject;
        return ANSWER.matcher(rest).lookingAt();
    }
}
