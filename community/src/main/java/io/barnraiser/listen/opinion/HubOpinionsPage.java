package io.barnraiser.listen.opinion;

import java.util.List;

/// The questions that members see.
public record HubOpinionsPage(List<Question> open, List<Question> closed) {}
