package io.barnraiser.listen.feedback;

import io.barnraiser.people.member.Standing;

/// Who answered, as the log knows it, and in what capacity those are here whom it concerns. Times
/// are in epoch milliseconds, 0 for never.
///
/// @param firstAt when another person first answered; programs do not count
/// @param staffAt when somebody of the brand did
/// @param author in what capacity the one is here who said it
/// @param toStaff whether it was said to somebody of the brand, or to nobody who is known
/// @param isFirst whether it is the first that the member wrote, over all their identities
/// @param outcomes how many things came of it
record Heard(long firstAt, long staffAt, Standing author, boolean toStaff, boolean isFirst, int outcomes) {}
