package io.barnraiser.people.privacy;

import io.barnraiser.people.match.Matches;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// With whom a person was suggested to be one, and what the team said to it. The words of names in it go with either of
/// the two people.
public final class SuggestionData implements PersonalData {

    private final Matches matches;

    public SuggestionData(Matches matches) {
        this.matches = matches;
    }

    @Override
    public String section() {
        return "suggestions";
    }

    @Override
    public String title() {
        return "With whom they were suggested to be one person";
    }

    @Override
    public List<String> columns() {
        return List.of("one", "other", "score", "rule", "evidence", "state", "found_at");
    }

    @Override
    public void export(Handle handle, DataSubject person, Rows rows) {
        matches.touching(handle, person.identities())
                .forEach(suggestion -> rows.add(
                        suggestion.a().value(),
                        suggestion.b().value(),
                        suggestion.score(),
                        suggestion.rule().word(),
                        suggestion.evidence().stream()
                                .map(piece -> piece.kind().word())
                                .collect(Collectors.joining(", ")),
                        suggestion.state().name(),
                        suggestion.foundAt()));
    }

    @Override
    public int erase(Handle handle, DataSubject person, int limit) {
        return matches.erase(handle, person.identities(), limit);
    }
}
