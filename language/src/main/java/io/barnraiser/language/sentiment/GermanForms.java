package io.barnraiser.language.sentiment;

import java.util.ArrayList;
import java.util.List;

/// The regular forms of German words. Some that nobody uses come out too; they do no harm.
final class GermanForms {

    private static final List<String> ENDINGS = List.of("e", "er", "en", "em", "es");
    private static final List<String> VERB_ENDINGS = List.of("e", "st", "t", "te", "test", "ten", "tet");
    private static final List<String> NO_GE =
            List.of("be", "ver", "er", "ent", "zer", "ge", "miss", "emp", "über", "unter", "hinter");
    private static final List<String> PARTICLES =
            List.of("zurück", "auf", "ab", "an", "aus", "ein", "zu", "vor", "mit", "nach", "herunter", "los", "um");

    private GermanForms() {}

    static List<String> of(char kind, String base) {
        return switch (kind) {
            case 'a' -> adjective(base);
            case 'v' -> verb(base);
            case 'n' -> List.of(base + "n", base + "en", base + "e", base + "s", base + "es");
            default -> List.of();
        };
    }

    /// With its endings, compared too: gut, gute, ... schöner, schönere, ... am schönsten.
    private static List<String> adjective(String base) {
        List<String> forms = new ArrayList<>();
        String stem = base;
        if (base.endsWith("el") || base.endsWith("er") && base.length() > 4 && isAfterVowel(base)) {
            // dunkel, dunkle; teuer, teure
            stem = base.substring(0, base.length() - 2) + base.charAt(base.length() - 1);
        } else if (base.endsWith("e")) {
            stem = base.substring(0, base.length() - 1);
        }
        for (String ending : ENDINGS) {
            forms.add(stem + ending);
            forms.add(stem + "er" + ending);
            forms.add(base + (endsSharp(base) ? "est" : "st") + ending);
        }
        return forms;
    }

    private static boolean isAfterVowel(String base) {
        return "aeiou".indexOf(base.charAt(base.length() - 3)) >= 0;
    }

    private static boolean endsSharp(String base) {
        return base.endsWith("t")
                || base.endsWith("d")
                || base.endsWith("s")
                || base.endsWith("ß")
                || base.endsWith("z")
                || base.endsWith("sch");
    }

    private static List<String> verb(String base) {
        List<String> forms = new ArrayList<>();
        String stem = base.substring(0, base.length() - (base.endsWith("en") ? 2 : 1));
        String joint = stem.endsWith("t") || stem.endsWith("d") ? "e" : "";
        for (String ending : VERB_ENDINGS) {
            forms.add(stem + (ending.equals("e") ? "" : joint) + ending);
        }
        String participle = participle(stem, joint);
        forms.add(participle);
        for (String ending : ENDINGS) {
            forms.add(participle + ending);
            forms.add(base + "d" + ending);
        }
        forms.add(base + "d");
        return forms;
    }

    private static String participle(String stem, String joint) {
        String end = joint + "t";
        for (String particle : PARTICLES) {
            if (stem.startsWith(particle) && stem.length() > particle.length() + 2) {
                return particle + "ge" + stem.substring(particle.length()) + end;
            }
        }
        boolean bare = stem.endsWith("ier") || NO_GE.stream().anyMatch(stem::startsWith);
        return bare ? stem + end : "ge" + stem + end;
    }
}
