package io.barnraiser.testbed.word;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The sentences of the grammar. In braces: {t} a thing, {d} a doing, {w} a place, {p} a product, {i} an issue, {k} a
/// word of judgement, {n} a number, {x} a name.
final class Phrases {

    private static final Map<Saying, List<String>> ENGLISH = new EnumMap<>(Map.ofEntries(
            entry(
                    Saying.TITLE,
                    "{d}: who joins in?|What do you pack for {d}?|Gear question: {t}|A day out at {w}|My notes on {d}"),
            entry(
                    Saying.TOPIC,
                    "I have done {n} outings this season and still wonder about {d}. How do you do it?|We were out at"
                            + " {w} and it was {k}. What would you have packed?|{n} winters with the same {t}: do you"
                            + " mend or replace?|Trying to plan {d} near {w}. Any advice is welcome.|Short"
                            + " report: {n} hours out, {d} as it should be, and a {k} evening at {w}."),
            entry(
                    Saying.REPLY,
                    "I would take the {t}; for {d} it was {k}.|Have you tried {w}? We found it {k}.|Same here. After"
                            + " {n} tries I changed the {t} and it got better.|Good question. For {d} I keep it simple.|I"
                            + " see it differently: the {t} is {k}, the rest is habit."),
            entry(
                    Saying.CHAT,
                    "anyone at {w} tomorrow?|{t} again today: {k}|{d} at {n} in the morning, who is in?|photo from {w}"
                            + " later|wet again, but {k}|who can lend me the {t}?|back from {d}, legs are done"),
            entry(
                    Saying.QUESTION,
                    "I do not own anything from you yet. Would the {p} do for {d}?|Which size of the {p} do I need with"
                            + " {n} layers?|Is the {p} warm enough at {w}?|Before I buy: does the {p} get along with the {t}?"),
            entry(
                    Saying.HELP,
                    "How do I wash the {p} without ruining it?|Something on the {t} squeaks since {d}. What helps?|Where do I find the"
                            + " care sheet of the {p}?"),
            entry(
                    Saying.ANSWER,
                    "I have had the {p} for {n} months: {k}. Take it one size up.|For {d} the {p} does well; I use it"
                            + " every week.|Yes, it works. Mine went to {w} and back {n} times."),
            entry(
                    Saying.PRAISE,
                    "The {p} has been {k} from the first day.|{n} trips with the {p} and nothing to complain about.|The"
                            + " {p} came quickly and it fits: {k}."),
            entry(
                    Saying.COMPLAINT,
                    "The {p} was {k} after {n} weeks, for that price I expect more.|I waited {n} days for the {p} and"
                            + " nobody answered.|The fit of the {p} is {k}, and {d} is no fun that way."),
            entry(
                    Saying.BUG,
                    "On my {p} the {i}. It happens about {n} times a day.|The {i} on the {p}, and I am not the only one."
                            + "|After {n} outings the {i}. Can you look at the {p}?"),
            entry(
                    Saying.IDEA,
                    "Could the {p} come with a pocket for the {t}?|A lighter {p} for {d} would be {k}.|Please offer"
                            + " spare parts for the {p}."),
            entry(
                    Saying.THANKS,
                    "Thank you, the new {p} solves it. The {i} no more.|Tried the changed {p} at {w}: {k}. Thank you for"
                            + " listening."),
            entry(
                    Saying.RECOMMEND,
                    "If you are into {d}, get the {p}. It is {k}.|I tell everybody about the {p}; {n} friends have one"
                            + " by now.|The {p} is worth it, look here."),
            entry(
                    Saying.ARTICLE,
                    "worth a read before {d}|this explains a lot about {w}|for all who ask about the {t}"),
            entry(Saying.INVITE, "Come along, we talk about {d} here.|You asked about {w}: join us."),
            entry(
                    Saying.SPAM,
                    "Cheap watches and quick loans, see https://deals.example.com/{n}|Win {n} prizes today at https://win.example.com"),
            entry(
                    Saying.HOST,
                    "What are you up to this month? Tell us at the campfire.|A new month: who has been to {w}?"),
            entry(Saying.CHANGED, "We changed the {p}: the {i} no more. Thank you for telling us."),
            entry(
                    Saying.TEAM,
                    "Thank you for telling us. We look into the {p} and write here again.|That is not how the {p} should"
                            + " be. We have passed it on to the workshop."),
            entry(Saying.WISH, "Please give us the {p} with heated lining. At {w} the mornings are cold."),
            entry(
                    Saying.FEAR,
                    "No batteries in the {p}, please. It can never be mended again, and it ends as waste.")));

    private static final Map<Saying, List<String>> GERMAN = new EnumMap<>(Map.ofEntries(
            entry(
                    Saying.TITLE,
                    "{d}: wer macht mit?|Was packt ihr ein? ({d})|Frage zum Thema {d}|Ein Tag {w}|Notizen zum {d}"),
            entry(
                    Saying.TOPIC,
                    "Ich war diese Saison {n} Mal draußen und frage mich immer noch, wie ihr das beim {d} macht.|Wir"
                            + " waren {w}, und es war {k}. Was hättet ihr eingepackt?|Nach {n} Wintern: {t} flicken oder"
                            + " ersetzen?|Plane gerade etwas {w}. Ratschläge sind willkommen.|Kurzer Bericht: {n} Stunden"
                            + " unterwegs, am Abend {w}, {k}."),
            entry(
                    Saying.REPLY,
                    "Wichtig ist: {t}. Beim {d} war das {k}.|Warst du schon {w}? Wir fanden es {k}.|Geht mir auch so. Nach"
                            + " {n} Versuchen wurde es besser.|Gute Frage. Beim {d} halte ich es einfach.|Ich sehe das"
                            + " anders: {k} ist das nicht."),
            entry(
                    Saying.CHAT,
                    "ist morgen jemand {w}?|{t}: heute {k}|{d} um {n} Uhr früh, wer ist dabei?|Foto von heute {w} kommt"
                            + " später|wieder nass, aber {k}|zurück vom {d}, die Beine sind müde"),
            entry(
                    Saying.QUESTION,
                    "Ich habe noch nichts von euch. Taugt {p} beim {d}?|Welche Größe von {p} brauche ich bei {n}"
                            + " Schichten?|Ist {p} warm genug {w}?|Vor dem Kauf gefragt: passt {t} zu {p}?"),
            entry(
                    Saying.HELP,
                    "Wie wasche ich {p}, ohne etwas kaputt zu machen?|Seit dem letzten {d} quietscht es. Was hilft?|Wo"
                            + " finde ich die Pflegehinweise zu {p}?"),
            entry(
                    Saying.ANSWER,
                    "Ich habe {p} seit {n} Monaten: {k}. Nimm eine Nummer größer.|Beim {d} macht {p} alles mit.|Ja, das"
                            + " geht. Meins war schon {n} Mal {w}."),
            entry(
                    Saying.PRAISE,
                    "{p} ist vom ersten Tag an {k}.|{n} Touren mit {p} und nichts auszusetzen.|{p} kam schnell und passt."
                            + " Einfach {k}."),
            entry(
                    Saying.COMPLAINT,
                    "{p} war nach {n} Wochen {k}, für den Preis erwarte ich mehr.|{n} Tage auf {p} gewartet, und niemand"
                            + " hat geantwortet.|Der Schnitt von {p} ist {k}, so macht das {d} keinen Spaß."),
            entry(
                    Saying.BUG,
                    "Bei {p}: {i}. Das passiert etwa {n} Mal am Tag.|{i}, und zwar bei {p}. Ich bin nicht allein damit."
                            + "|Nach {n} Touren: {i}. Könnt ihr euch {p} ansehen?"),
            entry(
                    Saying.IDEA,
                    "Könnte {p} eine Tasche mehr bekommen? Beim {d} fehlt sie.|Etwas leichter wäre {p} noch besser.|Bitte bietet {p} mit"
                            + " Ersatzteil an."),
            entry(
                    Saying.THANKS,
                    "Danke, mit dem neuen {p} ist es behoben.|Das geänderte {p} {w} ausprobiert: {k}. Danke fürs Zuhören."),
            entry(
                    Saying.RECOMMEND,
                    "Wer gern beim {d} ist, sollte {p} nehmen. Es ist {k}.|Ich erzähle allen von {p}; {n} Bekannte haben"
                            + " es inzwischen.|{p} lohnt sich, schaut hier."),
            entry(
                    Saying.ARTICLE,
                    "lesenswert vor dem {d}|das erklärt einiges über den Tag {w}|für alle, die fragen: {t}"),
            entry(Saying.INVITE, "Komm dazu, wir reden hier viel über {d}.|Du hast nach Orten gefragt: komm zu uns."),
            entry(Saying.SPAM, "Uhren und Kredite, siehe https://deals.example.com/{n}"),
            entry(Saying.HOST, "Was habt ihr diesen Monat vor? Erzählt am Lagerfeuer.|Ein neuer Monat: wer war {w}?"),
            entry(Saying.CHANGED, "Wir haben {p} geändert, der Fehler ist behoben. Danke für eure Hinweise."),
            entry(
                    Saying.TEAM,
                    "Danke für den Hinweis. Wir sehen uns {p} an und melden uns hier wieder.|So soll {p} nicht sein. Wir"
                            + " haben es an die Werkstatt weitergegeben."),
            entry(Saying.WISH, "Bitte {p} mit Heizfutter. Morgens {w} ist es kalt."),
            entry(Saying.FEAR, "Bitte keine Akkus in {p}. Das kann niemand mehr flicken, am Ende ist es Müll.")));

    private static final List<String> KIND = words("solid|lovely|quiet and light|better than hoped|a joy|well made");
    private static final List<String> UNKIND = words("stiff|a letdown|clammy|too flimsy|noisy|badly cut");
    private static final List<String> GUT =
            words("solide|schön|leicht und leise|besser als gedacht|eine Freude|gut gemacht");
    private static final List<String> SCHLECHT = words("steif|enttäuschend|klamm|zu dünn|laut|schlecht geschnitten");

    private Phrases() {}

    static List<String> of(Saying saying, boolean german) {
        return (german ? GERMAN : ENGLISH).getOrDefault(saying, List.of(""));
    }

    static List<String> judgement(boolean german, boolean kind) {
        if (german) {
            return kind ? GUT : SCHLECHT;
        }
        return kind ? KIND : UNKIND;
    }

    private static Map.Entry<Saying, List<String>> entry(Saying saying, String sentences) {
        return Map.entry(saying, words(sentences));
    }

    private static List<String> words(String text) {
        return List.of(text.split("\\|"));
    }
}
