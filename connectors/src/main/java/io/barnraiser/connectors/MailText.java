package io.barnraiser.connectors;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The words that somebody wrote in a mail, without the mails they quote, their signature and the footer of the list.
///
/// Works on lines and on habits of mail programs, not on a standard; what it takes for a quotation is still in the raw
/// message. Linear in the number of lines.
public final class MailText {

    private static final Pattern QUOTED = Pattern.compile("^\\s{0,3}(?:\\w{0,3}>|\\|\\s).*");
    private static final Pattern WROTE = Pattern.compile(
            "(?i).*\\b(?:wrote|writes|said|schrieb|schreibt|a écrit|ha scritto|escribió|schreef)\\b.{0,60}[:：]\\s*$");
    private static final Pattern OPENING = Pattern.compile("(?i)^\\s*(?:On|Am|Le|El|Il|Op|At|>>>>>)\\b.*");
    private static final Pattern END =
            Pattern.compile("(?i)^(?:-- ?|[-_ ]*next part[-_ ]*|_{30,}|-{2,}\\s*(?:original message|"
                    + "ursprüngliche nachricht|message d'origine|forwarded message|begin forwarded message).*)$");
    private static final Pattern FROM = Pattern.compile("(?i)^\\s*\\*?(?:From|Von|De):\\*?\\s.+");
    private static final Pattern SENT =
            Pattern.compile("(?i)^\\s*\\*?(?:Sent|Date|Gesendet|Datum|Envoyé|To|An):\\*?\\s.+");

    /// How many lines an attribution ("On Monday Ann wrote:") may be broken into.
    private static final int ATTRIBUTION = 3;

    /// Characters in which a mark of quotation or the name of a header stands, if there is one.
    private static final int FRONT = 12;

    private MailText() {}

    /// What the sender said in {@code body}; empty when the mail is nothing but a quotation.
    public static String of(String body) {
        List<String> said = new ArrayList<>();
        List<String> lines = body.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (isEnd(line) || isCopiedHead(lines, i)) {
                break;
            }
            if (!isQuoted(line)) {
                said.add(line.stripTrailing());
            } else if (i == 0 || !isQuoted(lines.get(i - 1))) {
                dropAttribution(said);
            }
        }
        return String.join("\n", said).replaceAll("\n{3,}", "\n\n").strip();
    }

    /// Most lines need no more than a look at their first characters.
    private static boolean isEnd(String line) {
        return !line.isEmpty()
                && (line.charAt(0) == '-' || line.charAt(0) == '_')
                && END.matcher(line).matches();
    }

    private static boolean isQuoted(String line) {
        String start = line.length() > FRONT ? line.substring(0, FRONT) : line;
        return (start.indexOf('>') >= 0 || start.indexOf('|') >= 0)
                && QUOTED.matcher(line).matches();
    }

    /// "From: ... Sent: ... To: ..." in the text: from here on it is a mail that was answered above its text.
    private static boolean isCopiedHead(List<String> lines, int at) {
        String line = lines.get(at);
        int colon = line.indexOf(':');
        return colon > 0
                && colon < FRONT
                && FROM.matcher(line).matches()
                && at + 1 < lines.size()
                && SENT.matcher(lines.get(at + 1)).matches();
    }

    private static void dropAttribution(List<String> said) {
        int last = said.size() - 1;
        while (last >= 0 && said.get(last).isBlank()) {
            last--;
        }
        if (last < 0 || !WROTE.matcher(said.get(last)).matches()) {
            return;
        }
        int first = last;
        while (first > 0
                && last - first + 1 < ATTRIBUTION
                && !OPENING.matcher(said.get(first)).matches()
                && !said.get(first - 1).isBlank()) {
            first--;
        }
        boolean opened = OPENING.matcher(said.get(first)).matches();
        said.subList(opened ? first : last, said.size()).clear();
    }
}
