package io.barnraiser.language.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The rules of one language for one purpose. Immutable.
///
/// The file: `# words` is a comment; `deny: no not never` are the words that take back what follows them;
/// `{not} = not|don't` gives alternatives a name; a line that begins at the margin, `GROUP name weight`, begins a
/// rule (`GROUP name weight !` one that cannot be denied), and the indented lines below it are its phrases.
public final class Book {

    /// So many words before a phrase may deny it.
    private static final int REACH = 3;

    private static final int KEY = 3;

    private record Entry(Rule rule, Phrase phrase) {}

    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, List<Entry>> byWord = new HashMap<>();
    private final Map<String, List<Entry>> byBeginning = new HashMap<>();
    private final Set<String> denials = new HashSet<>();

    private Book() {}

    /// Reads a book that lies beside a class.
    ///
    /// @param beside the class whose package holds the file
    /// @param file its name
    /// @throws IllegalArgumentException when there is no such file, or a line cannot be read: names file and line
    public static Book load(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no book " + file);
            }
            return parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// @param name what it is called when a line is wrong
    static Book parse(String name, String text) {
        Book book = new Book();
        Map<String, String> named = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.split("\n")) {
            number++;
            try {
                book.read(line.stripTrailing(), named);
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException(name + ", line " + number + ": " + wrong.getMessage(), wrong);
            }
        }
        return book;
    }

    private void read(String line, Map<String, String> named) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        if (line.startsWith("deny:")) {
            denials.addAll(List.of(line.substring("deny:".length()).strip().split(" +")));
        } else if (line.startsWith("{")) {
            String[] parts = line.split(" = ", 2);
            if (parts.length < 2) {
                throw new IllegalArgumentException("a name of alternatives has ' = ' behind it: " + line);
            }
            named.put(parts[0], parts[1].strip());
        } else if (line.startsWith(" ")) {
            if (rules.isEmpty()) {
                throw new IllegalArgumentException("a phrase stands below a rule: " + line);
            }
            String phrase = line.strip();
            for (Map.Entry<String, String> name : named.entrySet()) {
                phrase = phrase.replace(name.getKey(), name.getValue());
            }
            add(new Entry(rules.getLast(), Phrase.of(phrase)));
        } else {
            String[] parts = line.split(" +");
            if (parts.length < 3) {
                throw new IllegalArgumentException("a rule is 'GROUP name weight': " + line);
            }
            rules.add(new Rule(parts[0], parts[1], Double.parseDouble(parts[2]), parts.length == 3));
        }
    }

    private void add(Entry entry) {
        for (String word : entry.phrase.first().words()) {
            byWord.computeIfAbsent(word, any -> new ArrayList<>()).add(entry);
        }
        for (String beginning : entry.phrase.first().beginnings()) {
            byBeginning
                    .computeIfAbsent(beginning.substring(0, KEY), any -> new ArrayList<>())
                    .add(entry);
        }
    }

    /// @return all rules, in the order of the file
    public List<Rule> rules() {
        return List.copyOf(rules);
    }

    /// What of the book stands in a text, in the order of the text; a rule may be there several times. The cost
    /// grows with the words of the text, hardly with the rules.
    public List<Hit> in(Line line) {
        List<Hit> hits = new ArrayList<>();
        Map<Rule, Integer> ends = new HashMap<>();
        for (int at = 0; at < line.size(); at++) {
            String word = line.word(at);
            look(line, at, byWord.getOrDefault(word, List.of()), ends, hits);
            if (word.length() >= KEY) {
                look(line, at, byBeginning.getOrDefault(word.substring(0, KEY), List.of()), ends, hits);
            }
        }
        return hits;
    }

    private void look(Line line, int at, List<Entry> entries, Map<Rule, Integer> ends, List<Hit> hits) {
        for (Entry entry : entries) {
            if (ends.getOrDefault(entry.rule, 0) > at || !entry.phrase.first().takes(line.word(at))) {
                continue;
            }
            int end = entry.phrase.endIn(line, at);
            if (end > at && !(entry.rule.isDeniable() && isDenied(line, at))) {
                hits.add(new Hit(entry.rule, at, line.span(at, end)));
                ends.put(entry.rule, end);
            }
        }
    }

    /// Whether "not", "no" or the like stands shortly before a word, in the same part of the sentence.
    public boolean isDenied(Line line, int at) {
        for (int before = at - 1; before >= Math.max(0, at - REACH) && !line.isBreak(before); before--) {
            if (denials.contains(line.word(before))) {
                return true;
            }
        }
        return false;
    }
}
