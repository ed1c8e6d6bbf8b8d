package io.barnraiser.evidence.words;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The phrases, by language, as patterns over whole words. `~` stands for up to four words between.
final class CausalPhrases {

    private static final List<String> ENGLISH = List.of(
            "causes?|caused|causing",
            "because|due to|owing to|thanks to|on account of",
            "as a (?:result|consequence)|therefore|hence|thus|that is why",
            "(?:leads?|led|leading)~ to",
            "drives?|drove|driven|driving",
            "(?:results?|resulted|resulting) (?:in|from)",
            "(?:increas|decreas|improv)(?:es?|ed|ing)(?! (?:by|from|to|since|over|in|of|at|between)\\b|[.,;:)]|$)",
            "(?:increas|decreas|improv)(?:es|ed|ing) (?:by|from|to) \\w+ing\\b",
            "reduc(?:es?|ed|ing)|lowers|lowered|lowering|raises",
            "boost(?:s|ed|ing)?|lift(?:s|ed|ing)?|spur(?:s|red|ring)?",
            "enhanc(?:es?|ed|ing)|strengthen(?:s|ed|ing)?|weaken(?:s|ed|ing)?",
            "trigger(?:s|ed|ing)?|generat(?:es?|ed|ing)|prevent(?:s|ed|ing)?",
            "affect(?:s|ed|ing)?|influenc(?:es?|ed|ing)|impact(?:s|ed|ing)?|effects? (?:of|on)",
            "contribut(?:es?|ed|ing)~ to|responsible for",
            "help(?:s|ed|ing)?|enabl(?:es?|ed|ing)|encourag(?:es?|ed|ing)|motivat(?:es?|ed|ing)",
            "brings?|brought|attract(?:s|ed|ing)?|persuad(?:es?|ed|ing)|convinc(?:es?|ed|ing)",
            "(?:makes?|made|making)~ (?:more|less|fewer|higher|lower|better|worse|stay|return|leave|buy)",
            "(?:pays?|paid|paying) off");

    private static final List<String> GERMAN = List.of(
            "bewirk(?:t|te|ten|en)|verursach(?:t|te|ten|en)|ursache|ursächlich",
            "(?:führ(?:t|te|ten|en)|geführt)~ (?:dazu|zu|zur|zum)",
            "(?:dazu|zu|zur|zum)~ (?:führ(?:t|te|ten|en)|geführt)",
            "weil|wegen|dank|aufgrund|auf grund|infolge|zur folge|als folge",
            "daher|deshalb|deswegen|folglich|somit|dadurch|sodass",
            "grund (?:für|dafür)|zurückzuführen|verantwortlich für",
            "(?<!\\bsich\\b[^.;!?]{0,80})(?:ge)?steiger(?:t|te|ten|n)(?! sich)",
            "(?<!\\bsich\\b[^.;!?]{0,80})(?:erhöh(?:t|te|ten|en)|verringer(?:t|te|ten|n))(?! sich)",
            "(?<!\\bsich\\b[^.;!?]{0,80})(?:verbesser|verschlechter)(?:t|te|ten|n)(?! sich)",
            "(?:ge)?senk(?:t|te|ten|en)|(?:ge|ver)?stärk(?:t|te|ten|en)|(?:ge)?schwäch(?:t|te|ten|en)",
            "lös(?:t|te|ten|en)~ aus|ausgelöst|auslös(?:t|te|ten|en)",
            "treib(?:t|en)|trieb(?:en)?|getrieben|(?:lässt|ließ|lassen)~ (?:steigen|sinken|wachsen|schrumpfen)",
            "beeinfluss(?:t|te|ten|en)|einfluss auf|wirk(?:t|te|ten|en)|(?:aus)?wirkung(?:en)?|effekt(?:e|en|s)?",
            "sorg(?:t|te|ten|en)~ (?:für|dafür)|(?:für|dafür)~ gesorgt",
            "hilft|half|halfen|helfen|geholfen|verhilft|verhalf",
            "bring(?:t|en)|brachten?|gebracht|(?:trägt|trug|tragen)~ bei|beigetragen",
            "verhinder(?:t|te|ten|n)|ermöglich(?:t|te|ten|en)|motivier(?:t|te|ten|en)",
            "(?:mach(?:t|te|ten|en)|gemacht)~ (?:mehr|weniger|aktiver|treuer|besser)");

    static final Map<String, List<Pattern>> BY_LANGUAGE = Map.of("en", compiled(ENGLISH), "de", compiled(GERMAN));

    private CausalPhrases() {}

    private static List<Pattern> compiled(List<String> phrases) {
        return phrases.stream()
                .map(phrase -> "\\b(?:"
                        + phrase.replace("~", "(?: [^\\s.;:!?]+){0,4}?").replace(" ", "\\s+") + ")(?!\\w)")
                .map(whole -> Pattern.compile(
                        whole, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS))
                .toList();
    }
}
