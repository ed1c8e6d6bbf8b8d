package io.barnraiser.network.community;

import java.util.Arrays;

/// The nodes of a level, community by community: whoever goes through them in this order finds most
/// neighbours of a node in the cache, since most are of its community.
///
/// @param begins `[k + 1]`, where each community begins in {@code nodes}
/// @param nodes `[n]`, within a community ascending
record Groups(int[] begins, int[] nodes) {

    /// @param labels `[n]`, from 0 to {@code count} - 1
    static Groups of(int[] labels, int count) {
        int[] begins = new int[count + 1];
        for (int label : labels) {
            begins[label + 1]++;
        }
        for (int i = 0; i < count; i++) {
            begins[i + 1] += begins[i];
        }
        int[] next = begins.clone();
        int[] nodes = new int[labels.length];
        for (int node = 0; node < labels.length; node++) {
            nodes[next[labels[node]]++] = node;
        }
        return new Groups(begins, nodes);
    }

    int count() {
        return begins.length - 1;
    }

    /// Numbers what {@code labels} names from 0, in the order in which {@code order} meets it; changes {@code
    /// labels}. Returns how many there are.
    ///
    /// @param labels `[n]`, from 0 to n - 1
    /// @param order `[n]`, every node once
    static int number(int[] labels, int[] order) {
        int[] number = new int[labels.length];
        Arrays.fill(number, -1);
        int next = 0;
        for (int node : order) {
            if (number[labels[node]] < 0) {
                number[labels[node]] = next++;
            }
            labels[node] = number[labels[node]];
        }
        return next;
    }
}
