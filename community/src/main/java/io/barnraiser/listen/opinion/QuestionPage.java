package io.barnraiser.listen.opinion;

import java.util.Optional;

/// What the team sees of a question: what came out.
///
/// @param waiting how many statements wait for the team
public record QuestionPage(Question question, Optional<ReportView> report, long waiting, long statements) {}
