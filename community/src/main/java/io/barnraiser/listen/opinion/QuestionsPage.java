package io.barnraiser.listen.opinion;

import java.util.List;

/// What the team's list of questions shows.
///
/// @param next the address of older ones; empty where there are none
public record QuestionsPage(List<Question> questions, String next) {}
