package io.barnraiser.listen.opinion;

import java.util.List;

/// What a member did on a question; shown to them alone.
public record MinePage(Question question, List<OwnVote> votes, List<Statement> added) {}
