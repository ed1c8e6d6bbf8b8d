package io.barnraiser.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What stands on the command line behind `./barnraiser bench`.
///
/// @param words the name of the benchmark, its size, and what else belongs to it
/// @param databases on which databases it runs, in this order
/// @param keep the folder in which large databases are kept from run to run; empty for a temporary one
record Options(List<String> words, List<String> databases, Optional<Path> keep) {

    private static final List<String> BOTH = List.of("sqlite", "postgresql");

    Options {
        words = List.copyOf(words);
        databases = List.copyOf(databases);
    }

    /// @throws IllegalArgumentException with a sentence, when they cannot be understood
    static Options of(String... arguments) {
        List<String> words = new ArrayList<>();
        List<String> databases = BOTH;
        Optional<Path> keep = Optional.empty();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--database" -> databases = List.of(database(value(arguments, ++i)));
                case "--keep" -> keep = Optional.of(Path.of(value(arguments, ++i)));
                default -> words.add(arguments[i]);
            }
        }
        return new Options(words, databases, keep);
    }

    private static String value(String[] arguments, int place) {
        if (place == arguments.length) {
            throw new IllegalArgumentException(arguments[place - 1] + " needs a value.");
        }
        return arguments[place];
    }

    private static String database(String name) {
        if (!BOTH.contains(name)) {
            throw new IllegalArgumentException("--database is sqlite or postgresql, not '" + name + "'.");
        }
        return name;
    }

    /// The benchmark that is meant; empty when none is named.
    String name() {
        return words.isEmpty() ? "" : words.getFirst();
    }

    /// The first number behind the name, in which digits may be grouped by underscores.
    int size(int usual) {
        return words.stream()
                .skip(1)
                .filter(word -> word.matches("[0-9][0-9_]{0,12}"))
                .findFirst()
                .map(word -> Integer.parseInt(word.replace("_", "")))
                .orElse(usual);
    }

    boolean has(String word) {
        return words.stream().skip(1).anyMatch(word::equals);
    }

    /// The database {@code name}, kept where that is wanted.
    Store store(String name) {
        return keep.map(folder -> Store.kept(name, folder)).orElseGet(() -> Store.open(name));
    }
}
