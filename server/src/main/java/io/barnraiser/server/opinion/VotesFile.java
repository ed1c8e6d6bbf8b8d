package io.barnraiser.server.opinion;

import io.barnraiser.evidence.opinion.Votes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads votes and the texts of statements.
final class VotesFile {

    private VotesFile() {}

    /// Votes from the columns `participant,statement,vote`; a later row of the same pair takes the
    /// place of an earlier one.
    static VotesIn votes(Path file) {
        Map<String, Integer> people = new HashMap<>();
        Map<String, Integer> statements = new HashMap<>();
        List<String> peopleNames = new ArrayList<>();
        List<String> statementNames = new ArrayList<>();
        List<int[]> cast = new ArrayList<>();
        CsvTable table = new CsvTable(file, List.of("participant", "statement", "vote"));
        table.read((line, values) -> {
            int person = number(values.get(0), people, peopleNames);
            int statement = number(values.get(1), statements, statementNames);
            switch (values.get(2)) {
                case "1", "+1" -> cast.add(new int[] {person, statement, 1});
                case "0" -> cast.add(new int[] {person, statement, 0});
                case "-1" -> cast.add(new int[] {person, statement, -1});
                default ->
                    table.bad(
                            line,
                            "vote",
                            "Must be 1 (agree), -1 (disagree) or 0 (pass), not \"%s\"."
                                    .formatted(shortened(values.get(2))));
            }
        });
        Votes votes = Votes.of(peopleNames.size(), statementNames.size(), cast.toArray(int[][]::new));
        return new VotesIn(List.copyOf(peopleNames), List.copyOf(statementNames), votes, cast.size() - votes.size());
    }

    /// What statements say, from the columns `statement,text`, by their names.
    static Map<String, String> texts(Path file) {
        Map<String, String> texts = new HashMap<>();
        new CsvTable(file, List.of("statement", "text"))
                .read((line, values) -> texts.put(values.get(0), values.get(1)));
        return Map.copyOf(texts);
    }

    private static int number(String name, Map<String, Integer> numbers, List<String> names) {
        return numbers.computeIfAbsent(name, added -> {
            names.add(added);
            return names.size() - 1;
        });
    }

    private static String shortened(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "…";
    }
}
