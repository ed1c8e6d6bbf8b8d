package io.barnraiser.testbed.word;

import io.barnraiser.testbed.word.Interest.Lexicon;
import java.util.List;

/// The interests of the tribes.
final class Interests {

    static final List<Interest> ALL = List.of(
            interest(
                    "trail running",
                    "vest|soft flasks|headlamp|gaiters|wind shell",
                    "night runs|long descents|hill repeats|muddy loops",
                    "the beech hills|the river path|the old quarry",
                    "die Weste|die Softflasks|die Stirnlampe|die Gamaschen|die Windjacke",
                    "Nachtlauf|Bergabrennen|Bergsprint|Schlammrunden",
                    "im Buchenwald|am Flusspfad|im alten Steinbruch",
                    List.of(.7, .8, .4, .4, .3),
                    .72,
                    6),
            interest(
                    "alpine climbing",
                    "harness|rope|belay jacket|helmet|crampons",
                    "ridge traverses|north faces|ice gullies|multi-pitch days",
                    "the granite bowl|the hut valley|the pass",
                    "der Gurt|das Seil|die Sicherungsjacke|der Helm|die Steigeisen",
                    "Gratklettern|Eisklettern|Sichern|Abseilen",
                    "im Granitkessel|am Pass|im Hüttental",
                    List.of(.8, .9, .5, .3, .6),
                    .62,
                    19),
            interest(
                    "bikepacking",
                    "frame bag|rain cape|bar harness|knee warmers|tarp",
                    "gravel nights|border crossings|slow touring|river fords",
                    "the heath road|the canal|the birch country",
                    "die Rahmentasche|der Regenumhang|die Lenkerrolle|die Beinlinge|das Tarp",
                    "Schotterfahren|Grenzfahren|Langsamreisen|Furten",
                    "am Heideweg|am Kanal|im Birkenland",
                    List.of(.8, .6, .5, .6, .3),
                    .70,
                    20),
            interest(
                    "family camping",
                    "kids' overalls|picnic blanket|tunnel tent|rain boots|camp stove",
                    "lake weekends|first hikes|rainy playgrounds|camp cooking",
                    "the lake meadow|the farm site|the dunes",
                    "der Kinderoverall|die Picknickdecke|das Tunnelzelt|die Gummistiefel|der Kocher",
                    "Zelten|Wandern mit Kindern|Kochen draußen|Planschen",
                    "auf der Seewiese|am Hof|in den Dünen",
                    List.of(.4, .3, .9, .6, .8),
                    .80,
                    21),
            interest(
                    "ultralight hiking",
                    "quilt|trekking umbrella|titanium pot|wind pants|frameless pack",
                    "thru-hikes|gram counting|fast packing|ridge camps",
                    "the long trail|the moor|the high plateau",
                    "der Quilt|der Schirm|der Titantopf|die Windhose|der rahmenlose Rucksack",
                    "Weitwandern|Grammzählen|Schnellpacken|Biwakieren",
                    "am Fernweg|im Moor|auf der Hochebene",
                    List.of(.9, .5, .3, .6, .2),
                    .58,
                    18),
            interest(
                    "ski touring",
                    "skins|shovel|softshell pants|down jacket|touring boots",
                    "dawn tours|powder laps|avalanche drills|hut trips",
                    "the larch slope|the glacier|the back bowl",
                    "die Felle|die Schaufel|die Softshellhose|die Daunenjacke|die Tourenschuhe",
                    "Spuren|Tiefschneefahren|Lawinentraining|Hüttengehen",
                    "am Lärchenhang|auf dem Gletscher|im hinteren Kessel",
                    List.of(.7, .9, .5, .4, .6),
                    .68,
                    5),
            interest(
                    "city commuting",
                    "rain jacket|backpack|reflective cuffs|overshoes|heated lining",
                    "cold mornings|wet bike lanes|office rides|late trains",
                    "the ring road|the harbour bridge|the station",
                    "die Regenjacke|der Rucksack|die Reflexbänder|die Überschuhe|das Heizfutter",
                    "Pendeln|Radfahren im Regen|Bahnfahren|Frühaufstehen",
                    "am Ring|an der Hafenbrücke|am Bahnhof",
                    List.of(.5, .3, .4, .5, .8),
                    .60,
                    7),
            interest(
                    "mending and repair",
                    "zip slider|seam tape|patch set|waxed cotton|darning needle",
                    "repair evenings|rewaxing|second lives|pattern swaps",
                    "the workshop|the repair table|the attic",
                    "der Zipper|das Nahtband|das Flickset|die Wachsbaumwolle|die Stopfnadel",
                    "Flicken|Wachsen|Nähen|Tauschen",
                    "in der Werkstatt|am Reparaturtisch|auf dem Dachboden",
                    List.of(.7, .2, .8, .9, .5),
                    .76,
                    17),
            interest(
                    "winter swimming",
                    "changing robe|neoprene gloves|bobble hat|dry bag|thermos",
                    "ice dips|sea mornings|sauna evenings|cold counts",
                    "the north pier|the weir|the bay",
                    "der Umziehmantel|die Neoprenhandschuhe|die Bommelmütze|der Trockensack|die Thermosflasche",
                    "Eisbaden|Schwimmen am Morgen|Saunieren|Zählen",
                    "am Nordsteg|am Wehr|in der Bucht",
                    List.of(.6, .7, .7, .5, .4),
                    .82,
                    8),
            interest(
                    "bird watching",
                    "field vest|spotting scope|quiet jacket|fingerless gloves|hide net",
                    "dawn counts|migration days|owl nights|marsh walks",
                    "the reed belt|the estuary|the old orchard",
                    "die Feldweste|das Spektiv|die leise Jacke|die Halbhandschuhe|das Tarnnetz",
                    "Zählen am Morgen|Beobachten|Lauschen|Kartieren",
                    "im Schilfgürtel|an der Mündung|im alten Obstgarten",
                    List.of(.5, .3, .5, .9, .5),
                    .78,
                    4));

    private Interests() {}

    private static Interest interest(
            String name,
            String things,
            String doings,
            String places,
            String dinge,
            String tun,
            String orte,
            List<Double> values,
            double mood,
            int hour) {
        return new Interest(name, lexicon(things, doings, places), lexicon(dinge, tun, orte), values, mood, hour);
    }

    private static Lexicon lexicon(String things, String doings, String places) {
        return new Lexicon(words(things), words(doings), words(places));
    }

    private static List<String> words(String text) {
        return List.of(text.split("\\|"));
    }
}
