package io.barnraiser.evidence.path;

import io.barnraiser.evidence.survival.Survival;
import io.barnraiser.evidence.survival.Waits;
import java.util.Optional;

/// How long people stayed in each state before they moved on, by days; stays are followed for at most as
/// many days as the window has.
final class Stays {

    private final int states;
    private final int longest;

    /// Things: pairs of states; rows: ages at the move.
    private final Columns moved;

    /// Things: states; rows: ages when watching began.
    private final Columns began;

    /// Things: states; rows: ages when last seen.
    private final Columns lost;

    /// How many stand in each state at the end of the window, by age; `[k][longest + 1]`.
    private final int[][] standing;

    Stays(int states, Window window, int columns) {
        this.states = states;
        this.longest = window.days();
        this.moved = new Columns(states * states, longest + 1, columns);
        this.began = new Columns(states, longest + 1, columns);
        this.lost = new Columns(states, longest + 1, columns);
        this.standing = new int[states][longest + 1];
    }

    void add(Stay stay, int[] weights) {
        if (stay.ageAtFirst() >= longest) {
            return;
        }
        began.add(stay.state(), stay.ageAtFirst(), weights);
        if (stay.ageAtLast() > longest || stay.next() == Stay.NONE) {
            lost.add(stay.state(), Math.min(stay.ageAtLast(), longest), weights);
        } else {
            moved.add(stay.state() * states + stay.next(), stay.ageAtLast(), weights);
        }
    }

    void addStanding(int state, int age) {
        standing[state][Math.min(age, longest)]++;
    }

    int longest() {
        return longest;
    }

    int states() {
        return states;
    }

    int[][] standing() {
        return standing;
    }

    /// How many moved from one state to the other after so many days.
    int moved(int state, int next, int age, int column) {
        return moved.get(state * states + next, age, column);
    }

    /// The same at any age.
    long total(int state, int next, int column) {
        return moved.total(state * states + next, column);
    }

    /// How many moved on at each age, wherever to: `[longest + 1]`.
    int[] moved(int state, int column) {
        int[] all = new int[longest + 1];
        for (int next = 0; next < states; next++) {
            for (int age = 0; age <= longest; age++) {
                all[age] += moved(state, next, age, column);
            }
        }
        return all;
    }

    /// How many had stayed until just before each age and were watched: `[longest + 1]`.
    int[] atRisk(int state, int column) {
        int[] gone = moved(state, column);
        int[] atRisk = new int[longest + 1];
        for (int age = 1; age <= longest; age++) {
            int change = began.get(state, age - 1, column) - gone[age - 1] - lost.get(state, age - 1, column);
            atRisk[age] = atRisk[age - 1] + change;
        }
        return atRisk;
    }

    /// How many stays of the state were watched.
    long seen(int state) {
        return began.total(state, 0);
    }

    /// The curve of staying; empty when nobody was in the state.
    Optional<Survival> curve(int state, int column) {
        if (began.total(state, column) == 0) {
            return Optional.empty();
        }
        int[] came = new int[longest + 1];
        int[] left = new int[longest + 1];
        for (int age = 0; age <= longest; age++) {
            came[age] = began.get(state, age, column);
            left[age] = lost.get(state, age, column);
        }
        return Optional.of(Survival.of(new Waits(came, moved(state, column), left)));
    }
}
