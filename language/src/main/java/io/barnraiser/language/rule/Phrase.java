package io.barnraiser.language.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Words in order, some of them with alternatives, gaps or at the beginning of a sentence.
///
/// | written | is |
/// |---|---|
/// | `how do\|can i\|we` | one of each, one after the other |
/// | `crash*` | any word that begins so; at least three letters |
/// | `..` | up to three words of any sort, no comma or stop among them |
/// | `...` | up to fifteen words or marks, all in one sentence |
/// | `[very\|so]` | one of them, or none |
/// | `^` | what follows begins a sentence |
/// | `?` | that mark |
final class Phrase {

    private static final int SHORT_GAP = 3;
    private static final int LONG_GAP = 15;
    private static final int SHORTEST = 3;

    private final boolean isStart;
    private final List<Element> elements;

    private Phrase(boolean isStart, List<Element> elements) {
        this.isStart = isStart;
        this.elements = elements;
    }

    /// One place of a phrase: one of the words, or one that begins with one of the beginnings.
    record Element(Set<String> words, List<String> beginnings, boolean isOptional, int gap) {

        boolean takes(String word) {
            if (words.contains(word)) {
                return true;
            }
            for (String beginning : beginnings) {
                if (word.startsWith(beginning)) {
                    return true;
                }
            }
            return false;
        }
    }

    /// @throws IllegalArgumentException when it says nothing, or begins with a gap or with what may be missing
    static Phrase of(String written) {
        boolean isStart = written.startsWith("^");
        List<Element> elements = new ArrayList<>();
        for (String part : (isStart ? written.substring(1) : written).strip().split(" +")) {
            elements.add(element(part));
        }
        Element first = elements.getFirst();
        if (first.gap > 0 || first.isOptional || elements.getLast().gap > 0) {
            throw new IllegalArgumentException("a phrase begins and ends with words: " + written);
        }
        return new Phrase(isStart, elements);
    }

    private static Element element(String part) {
        if (part.equals("..") || part.equals("...")) {
            return new Element(Set.of(), List.of(), false, part.length() == 2 ? SHORT_GAP : LONG_GAP);
        }
        boolean isOptional = part.startsWith("[") && part.endsWith("]");
        List<String> words = new ArrayList<>();
        List<String> beginnings = new ArrayList<>();
        for (String word : (isOptional ? part.substring(1, part.length() - 1) : part).split("\\|")) {
            if (word.endsWith("*")) {
                beginnings.add(word.substring(0, word.length() - 1));
            } else {
                words.add(word);
            }
        }
        if (beginnings.stream().anyMatch(beginning -> beginning.length() < SHORTEST)) {
            throw new IllegalArgumentException("a beginning of a word has three letters or more: " + part);
        }
        return new Element(Set.copyOf(words), List.copyOf(beginnings), isOptional, 0);
    }

    Element first() {
        return elements.getFirst();
    }

    /// Where it ends when it begins at a word: the number behind its last word, or -1 where it does not stand there.
    int endIn(Line line, int at) {
        return isStart && !line.isStart(at) ? -1 : end(line, at, 0);
    }

    private int end(Line line, int at, int element) {
        if (element == elements.size()) {
            return at;
        }
        Element wanted = elements.get(element);
        if (wanted.gap > 0) {
            for (int to = at; to <= at + wanted.gap && to < line.size() && !line.isStart(to); to++) {
                int end = end(line, to, element + 1);
                if (end >= 0 || (wanted.gap == SHORT_GAP && line.isBreak(to))) {
                    return end;
                }
            }
            return -1;
        }
        if (at < line.size() && wanted.takes(line.word(at))) {
            int end = end(line, at + 1, element + 1);
            if (end >= 0) {
                return end;
            }
        }
        return wanted.isOptional ? end(line, at, element + 1) : -1;
    }
}
