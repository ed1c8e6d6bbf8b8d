package io.barnraiser.evidence.survival;

/// Times in whole units, counted instead of listed: for very many people, and for people who came under
/// watch late. Who began at time t is watched for what happens after t, and counts as nothing before:
/// whoever it had happened to earlier could not have been seen (left truncation; Kaplan and Meier 1958
/// allow for it).
///
/// @param began how many came under watch at each time since their own beginning, `[n]`; at 0 who was
///     watched from the beginning
/// @param happened to how many it happened at each time, `[n]`; to none at 0
/// @param lost how many were last seen, still without it, at each time, `[n]`; none at 0
public record Waits(int[] began, int[] happened, int[] lost) {

    public Waits {
        if (began.length != happened.length || began.length != lost.length) {
            throw new IllegalArgumentException(
                    "%d, %d and %d times".formatted(began.length, happened.length, lost.length));
        }
        int watched = 0;
        for (int time = 0; time < began.length; time++) {
            watched -= happened[time] + lost[time];
            if (watched < 0 || began[time] < 0 || happened[time] < 0 || lost[time] < 0) {
                throw new IllegalArgumentException("More end at time %d than were watched".formatted(time));
            }
            watched += began[time];
        }
    }
}
