package io.barnraiser.activity.timeline;

import io.barnraiser.activity.log.LogPeople;
import java.util.Arrays;
import java.util.Set;

/// What opened a conversation and who has answered where, gathered from the whole log and then sorted by thing: eight
/// bytes a voice, twenty-four a question.
final class FlatQuestions {

    /// What they say is no answer.
    private static final Set<String> PROGRAMS = Set.of("bot", "bridge");

    private long[] voices = new long[1 << 10];
    private int voiceCount;
    private long[] opened = new long[1 << 8];
    private long[] openedBy = new long[1 << 8];
    private long[] openedAt = new long[1 << 8];
    private int openedCount;
    private int[] order = new int[0];
    private boolean[] waiting = new boolean[0];

    void addVoice(int thing, int identity) {
        if (thing != 0) {
            if (voiceCount == voices.length) {
                sortVoices();
                if (4L * voiceCount > 3L * voices.length) {
                    voices = Arrays.copyOf(voices, 2 * voices.length);
                }
            }
            voices[voiceCount++] = (long) thing << 32 | identity;
        }
    }

    void addQuestion(int thing, int identity, int activity, long at) {
        if (openedCount == opened.length) {
            opened = Arrays.copyOf(opened, 2 * openedCount);
            openedBy = Arrays.copyOf(openedBy, 2 * openedCount);
            openedAt = Arrays.copyOf(openedAt, 2 * openedCount);
        }
        opened[openedCount] = (long) thing << 32 | activity;
        openedBy[openedCount] = identity;
        openedAt[openedCount++] = at;
    }

    /// Sorts the voices, each once.
    private void sortVoices() {
        Arrays.sort(voices, 0, voiceCount);
        int kept = 0;
        for (int at = 0; at < voiceCount; at++) {
            if (kept == 0 || voices[at] != voices[kept - 1]) {
                voices[kept++] = voices[at];
            }
        }
        voiceCount = kept;
    }

    /// Sorts all by thing, when all is there: of two who opened the same conversation, the one first known stays.
    void sort(LogPeople people) {
        sortVoices();
        long[] sorted = Arrays.copyOf(opened, openedCount);
        Arrays.sort(sorted);
        int[] places = places(sorted);
        int kept = 0;
        for (int at = 0; at < sorted.length; at++) {
            if (at == 0 || sorted[at] >>> 32 != sorted[at - 1] >>> 32) {
                places[kept++] = places[at];
            }
        }
        order = Arrays.copyOf(places, kept);
        waiting = new boolean[kept];
        int voice = 0;
        for (int number = 0; number < kept; number++) {
            while (voice < voiceCount && voiceThing(voice) < thing(number)) {
                voice++;
            }
            waiting[number] = true;
            while (voice < voiceCount && voiceThing(voice) == thing(number)) {
                int who = voiceIdentity(voice++);
                waiting[number] &= who == identity(number) || PROGRAMS.contains(people.standing(who));
            }
        }
    }

    /// Where each of the sorted values stands among those that were added.
    private int[] places(long[] sorted) {
        int[] places = new int[sorted.length];
        for (int at = 0; at < sorted.length; at++) {
            places[Arrays.binarySearch(sorted, opened[at])] = at;
        }
        return places;
    }

    int voiceCount() {
        return voiceCount;
    }

    int voiceThing(int number) {
        return (int) (voices[number] >>> 32);
    }

    int voiceIdentity(int number) {
        return (int) voices[number];
    }

    /// How many conversations there are.
    int count() {
        return order.length;
    }

    int thing(int number) {
        return (int) (opened[order[number]] >>> 32);
    }

    int activity(int number) {
        return (int) opened[order[number]];
    }

    int identity(int number) {
        return (int) openedBy[order[number]];
    }

    long askedAt(int number) {
        return openedAt[order[number]];
    }

    boolean isWaiting(int number) {
        return waiting[number];
    }
}
