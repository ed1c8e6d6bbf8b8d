package io.barnraiser.language.kind;

import io.barnraiser.language.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Writes small texts whose kind is known, from a grammar that lies beside this class (`texts.en.txt`): the model
/// has its first lessons from them, so that no text of a real person is in the product.
final class Grammar {

    private final Map<String, List<String>> rules = new HashMap<>();

    private Grammar() {}

    static Grammar of(Language language) {
        Grammar grammar = new Grammar();
        try (InputStream in = Grammar.class.getResourceAsStream("texts." + language.code() + ".txt")) {
            if (in == null) {
                throw new IllegalArgumentException("no grammar of " + language);
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split(" = ", 2);
                    grammar.rules.put(parts[0], List.of(parts[1].split(" /( |$)", -1)));
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return grammar;
    }

    /// A text of a kind.
    String text(Kind kind, RandomGenerator random) {
        return fill("$" + kind.name(), random).strip();
    }

    private String fill(String pattern, RandomGenerator random) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at++);
            if (c != '$') {
                out.append(c);
                continue;
            }
            int end = at;
            while (end < pattern.length() && Character.isLetter(pattern.charAt(end))) {
                end++;
            }
            List<String> choices = new ArrayList<>(rules.getOrDefault(pattern.substring(at, end), List.of()));
            if (choices.isEmpty()) {
                throw new IllegalStateException("the grammar has no " + pattern.substring(at, end));
            }
            out.append(fill(choices.get(random.nextInt(choices.size())), random));
            at = end;
        }
        return out.toString();
    }
}
