package io.barnraiser.testbed.world;

import io.barnraiser.testbed.wire.Table;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Lets articles pass from friend to friend by the true probabilities (independent cascades).
final class Spreading {

    private static final int SLOWEST = 3;

    private final Scene scene;
    private final Chat chat;
    private int articles;

    Spreading(Scene scene, Chat chat) {
        this.scene = scene;
        this.chat = chat;
    }

    /// Begins the cascades of today.
    void begin() {
        int count = scene.chance.poisson(scene.settings.spread().started() * scene.people.arrived());
        for (int i = 0; i < count; i++) {
            scene.people.talker(scene.people.anyTribe()).ifPresent(member -> {
                articles++;
                String article = "a" + scene.cell + "-" + articles;
                pass(member, article, new HashSet<>(Set.of(member.index)), Optional.empty(), "");
            });
        }
    }

    /// {@code member} passes {@code article} on, and tries each friend once.
    ///
    /// @param reached who has it or will have it
    private void pass(Member member, String article, Set<Integer> reached, Optional<String> from, String by) {
        if (!member.awake()) {
            return;
        }
        String message = chat.pass(member, article, from, scene.hour(member));
        scene.truth(Table.CASCADES, article, scene.today(), member.key(), by, message);
        for (int i = 0; i < member.friends; i++) {
            Member friend = scene.people.member(member.friend[i]);
            int days = 1 + scene.chance.below(SLOWEST);
            // Whoever does not talk, or will be silent by then, does not see it.
            boolean sees = friend.talks && friend.awake() && friend.leaves > scene.day() + days;
            if (sees && !reached.contains(friend.index)) {
                member.tries[i]++;
                if (scene.chance.happens(member.chance[i])) {
                    member.worked[i]++;
                    reached.add(friend.index);
                    scene.agenda.at(
                            scene.day() + days,
                            () -> pass(friend, article, reached, Optional.of(message), member.key()));
                }
            }
        }
    }
}
