package io.barnraiser.listen.opinion;

/// How somebody voted on a statement, told to nobody but them.
public record OwnVote(long statement, String text, Vote vote) {}
