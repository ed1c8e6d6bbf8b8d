package io.barnraiser.people.member;

import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a bridge writes who spoke: {@code <{nick}> {text}} reads {@code <ada> good morning}.
public final class BridgePattern {

    /// What most chat bridges write.
    public static final BridgePattern COMMON = of("<{nick}> {text}");

    private static final int LONGEST = 100;
    private static final String NICK = "{nick}";
    private static final String TEXT = "{text}";

    private final String template;
    private final Pattern pattern;

    private BridgePattern(String template, Pattern pattern) {
        this.template = template;
        this.pattern = pattern;
    }

    /// Reads a pattern that has {@code {nick}} and later {@code {text}}, each once, with something between.
    ///
    /// @throws io.barnraiser.platform.error.ProblemException when it is not so
    public static BridgePattern of(String template) {
        int nick = template.indexOf(NICK);
        int text = template.indexOf(TEXT);
        if (nick < 0
                || text <= nick + NICK.length()
                || template.length() > LONGEST
                || template.indexOf(NICK, nick + 1) >= 0
                || template.indexOf(TEXT, text + 1) >= 0) {
            throw Problem.invalid(
                            "The pattern of the bridge cannot be read",
                            List.of(new FieldError(
                                    "pattern", "Write it with {nick} and {text}, as in <{nick}> {text}.")))
                    .exception();
        }
        // A nick is short and stands on the first line: a long quotation that happens to fit is not a nick.
        String regex = "\\s*" + Pattern.quote(template.substring(0, nick)) + "(\\S(?:[^\\r\\n]{0,78}?\\S)?)"
                + Pattern.quote(template.substring(nick + NICK.length(), text)) + "(.*)"
                + Pattern.quote(template.substring(text + TEXT.length())) + "\\s*";
        return new BridgePattern(template, Pattern.compile(regex, Pattern.DOTALL));
    }

    /// Who spoke in {@code message} and what they said, if the message is one that the bridge relayed.
    public Optional<Relayed> read(String message) {
        Matcher matcher = pattern.matcher(message);
        return matcher.matches() ? Optional.of(new Relayed(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /// The pattern as it was written.
    @Override
    public String toString() {
        return template;
    }

    /// What a bridge passed on.
    ///
    /// @param nick who spoke
    /// @param text what they said
    public record Relayed(String nick, String text) {

        /// What the identity of the nick is called within the source of the bridge.
        public String externalId() {
            return "nick:" + nick;
        }
    }
}
