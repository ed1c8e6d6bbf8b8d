package io.barnraiser.listen.opinion;

import java.util.Optional;

/// What came out, as members or everybody see it.
public record SharedPage(Question question, Optional<ReportView> report) {}
