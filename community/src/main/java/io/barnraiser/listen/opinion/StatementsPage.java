package io.barnraiser.listen.opinion;

import java.util.List;

/// What the team sees of the statements of a question.
///
/// @param typed a new one, as it was typed
/// @param fault the key of what is wrong with it; empty where nothing is
public record StatementsPage(Question question, List<Statement> statements, String typed, String fault) {

    /// Those that wait for the team.
    public List<Statement> waiting() {
        return in(Statement.State.WAITING);
    }

    /// Those that members see.
    public List<Statement> shown() {
        return in(Statement.State.SHOWN);
    }

    /// Those that were taken out.
    public List<Statement> refused() {
        return in(Statement.State.REFUSED);
    }

    private List<Statement> in(Statement.State state) {
        return statements.stream()
                .filter(statement -> statement.state() == state)
                .toList();
    }
}
