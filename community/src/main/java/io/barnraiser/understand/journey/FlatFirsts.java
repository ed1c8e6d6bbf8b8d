package io.barnraiser.understand.journey;

import java.util.Arrays;

/// When anything was first heard of each identity, and when it first bought, in flat arrays.
final class FlatFirsts {

    private final int[] firsts;
    private final int[] bought;

    /// @param highest the highest number
    FlatFirsts(int highest) {
        firsts = new int[highest + 1];
        bought = new int[highest + 1];
        Arrays.fill(firsts, FirstStore.NEVER);
        Arrays.fill(bought, FirstStore.NEVER);
    }

    void add(int number, long day, boolean isPurchase) {
        firsts[number] = (int) Math.min(firsts[number], day);
        bought[number] = isPurchase ? (int) Math.min(bought[number], day) : bought[number];
    }

    void add(int number, FirstStore.First other) {
        firsts[number] = (int) Math.min(firsts[number], other.first());
        bought[number] = (int) Math.min(bought[number], other.bought());
    }

    FirstStore.First of(int number) {
        return new FirstStore.First(firsts[number], bought[number]);
    }

    boolean isHeardOf(int number) {
        return firsts[number] != FirstStore.NEVER;
    }
}
