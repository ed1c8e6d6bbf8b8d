package io.barnraiser.testbed.word;

import java.util.List;
import java.util.Locale;

/// Names that nobody has: given names from everywhere, family names put together of syllables. Each is a function of
/// the seed and the number of the member, so that anybody's name is known without simulating them.
///
/// @param given given name
/// @param family family name
/// @param handle what they are called in the forum; nobody else is
/// @param nick what they are called in the chat; nobody else is
/// @param strange whether the nick has nothing to do with the name
/// @param email their address, under {@code example.org}
/// @param second another address of theirs, under {@code example.com}
public record Names(
        String given, String family, String handle, String nick, boolean strange, String email, String second) {

    private static final List<String> GIVEN = List.of(("Amara Bilal Chiara Dagny Emeka Farida Goran Hina Ilse Jomo Kaia"
                    + " Leilani Mateo Noor Oksana Priya Quim Rahel Sefa Tariq Uma Vito Wanja Ximena Yuki Zofia Anselm"
                    + " Beyza Ciro Dilnoza Eero Fatou Giulia Hamid Ines Jarek Kofi Linh Malik Nele Ola Pavel Rosa"
                    + " Sipho Tuva Ulani Viola Wren Yared Zeynep")
            .split(" "));
    private static final List<String> FIRST = List.of(("Adebo Brack Chen Dorr Esko Fen Gara Holm Ito Jana Kova Lund"
                    + " Mori Naka Oye Petri Quill Riva Sando Tarn Ueda Vale Wolo Yama Zara Okon")
            .split(" "));
    private static final List<String> LAST = List.of(("mere vale thorn wick moor stad sund ridge brook lea nau berg"
                    + " dottir owska ura inde ellos aki ster quist")
            .split(" "));
    private static final List<String> TRAIL =
            List.of("Fern Moss Ridge Otter Pine Gale Ember Brook Cairn Lark Heath Sleet".split(" "));
    private static final List<String> BEAST =
            List.of("fox wader crow stag hare newt goat swift vole lynx ibex tern".split(" "));

    /// The name of member {@code number}.
    ///
    /// @param number of all members, from 0
    /// @param modulus a prime above all numbers, for a nick whose number tells nothing
    /// @param strange whether the nick has nothing to do with the name
    public static Names of(long seed, long number, long modulus, boolean strange) {
        long chance = Mix.of(seed, number, 11);
        String given = pick(GIVEN, chance);
        String family = pick(FIRST, chance >>> 8) + pick(LAST, chance >>> 16);
        String low = given.toLowerCase(Locale.ROOT);
        String lowFamily = family.toLowerCase(Locale.ROOT);
        long other = Math.floorMod(number * 48_271 + 12_345, modulus);
        String nick = strange
                ? pick(TRAIL, chance >>> 24) + pick(BEAST, chance >>> 32)
                : low.substring(0, Math.min(4, low.length())) + lowFamily.charAt(0);
        return new Names(
                given,
                family,
                low + "_" + lowFamily.substring(0, 2) + number,
                nick + other,
                strange,
                low + "." + lowFamily + number + "@example.org",
                lowFamily + "." + low.charAt(0) + other + "@example.com");
    }

    /// Given and family name.
    public String full() {
        return given + " " + family;
    }

    /// The text with two neighbouring letters exchanged: one of the commonest slips.
    public static String mistyped(String text, long chance) {
        int at = 1 + Math.floorMod(chance, Math.max(1, Math.min(5, text.length() - 2)));
        char[] letters = text.toCharArray();
        if (at + 1 < letters.length) {
            char kept = letters[at];
            letters[at] = letters[at + 1];
            letters[at + 1] = kept;
        }
        return new String(letters);
    }

    private static String pick(List<String> of, long chance) {
        return of.get(Math.floorMod(chance & 0xffff, of.size()));
    }
}
