package io.barnraiser.language.sentiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/// Reads the files of one language.
final class LexiconFile {

    private final String code;
    private final BiFunction<Character, String, List<String>> forms;
    private final Map<String, Entry> words = new HashMap<>();
    private final Map<String, List<Saying>> sayings = new HashMap<>();

    private LexiconFile(String code, BiFunction<Character, String, List<String>> forms) {
        this.code = code;
        this.forms = forms;
    }

    static Lexicon read(String code, BiFunction<Character, String, List<String>> forms) {
        LexiconFile file = new LexiconFile(code, forms);
        file.readWords();
        file.readSayings();
        return new Lexicon(file.words, file.sayings, signs(), classes(code));
    }

    /// What is listed itself goes before what is derived from other words; of several, the first.
    private void readWords() {
        List<String[]> lines = lines(code + ".txt");
        for (String[] line : lines) {
            Entry entry = entry(line);
            for (int i = 2; i < line.length; i++) {
                if (line[i].contains("-")) {
                    add(new Saying(
                            Arrays.stream(line[i].split("-")).map(Set::of).toList(), false, entry.valence()));
                } else {
                    putAsWritten(line[i], entry);
                }
            }
        }
        for (String[] line : lines) {
            for (int i = 2; i < line.length; i++) {
                for (String form : forms.apply(line[1].charAt(0), line[i])) {
                    putAsWritten(form, entry(line));
                }
            }
        }
    }

    private static Entry entry(String[] line) {
        return new Entry(Double.parseDouble(line[0]), line[1].equals("v") || line[1].equals("w"));
    }

    /// Many write umlauts with two letters.
    private void putAsWritten(String word, Entry entry) {
        words.putIfAbsent(word, entry);
        words.putIfAbsent(word.replace("ß", "ss"), entry);
        words.putIfAbsent(
                word.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss"), entry);
    }

    private void readSayings() {
        for (String[] line : lines(code + ".phrases.txt")) {
            List<Set<String>> places = new ArrayList<>();
            for (int i = 1; i < line.length; i++) {
                if (!line[i].equals("...")) {
                    places.add(Set.of(line[i].split("\\|")));
                }
            }
            add(new Saying(places, Arrays.asList(line).contains("..."), Double.parseDouble(line[0])));
        }
        sayings.values()
                .forEach(all -> all.sort(
                        (a, b) -> Integer.compare(b.words().size(), a.words().size())));
    }

    private void add(Saying saying) {
        for (String first : saying.words().getFirst()) {
            sayings.computeIfAbsent(first, unused -> new ArrayList<>()).add(saying);
        }
    }

    private static Map<String, Double> signs() {
        Map<String, Double> signs = new HashMap<>();
        for (String[] line : lines("signs.txt")) {
            for (int i = 1; i < line.length; i++) {
                signs.put(line[i], Double.parseDouble(line[0]));
            }
        }
        return signs;
    }

    private static Map<WordClass, Set<String>> classes(String code) {
        Map<WordClass, Set<String>> classes = new EnumMap<>(WordClass.class);
        for (String[] line : lines(code + ".words.txt")) {
            WordClass kind = WordClass.valueOf(line[0].toUpperCase(Locale.ROOT));
            classes.put(kind, new HashSet<>(Arrays.asList(line).subList(1, line.length)));
        }
        return classes;
    }

    private static List<String[]> lines(String name) {
        try (var in = LexiconFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
