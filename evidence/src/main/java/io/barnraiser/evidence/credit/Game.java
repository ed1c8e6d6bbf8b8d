package io.barnraiser.evidence.credit;

import java.util.BitSet;
import java.util.function.ToDoubleFunction;

/// What every group of people would be worth together: the question behind a share. What it says is a choice.
public interface Game {

    /// How many people there are, numbered from 0; at least 1.
    int players();

    /// A group that nobody has joined yet.
    Gathering begin();

    /// A group while it grows.
    interface Gathering {

        /// What it is worth with nobody in it.
        double worth();

        /// What it is worth once {@code player}, who was not in it, has joined.
        double join(int player);
    }

    /// A game that is given by the worth of whole groups; each join asks for the group anew.
    static Game of(int players, ToDoubleFunction<BitSet> worth) {
        return new Game() {
            @Override
            public int players() {
                return players;
            }

            @Override
            public Gathering begin() {
                BitSet group = new BitSet(players);
                return new Gathering() {
                    @Override
                    public double worth() {
                        return worth.applyAsDouble((BitSet) group.clone());
                    }

                    @Override
                    public double join(int player) {
                        group.set(player);
                        return worth();
                    }
                };
            }
        };
    }
}
