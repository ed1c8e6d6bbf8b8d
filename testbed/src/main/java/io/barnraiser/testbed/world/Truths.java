package io.barnraiser.testbed.world;

import io.barnraiser.testbed.wire.Table;
import java.util.Locale;

/// Writes what is true of somebody at the end.
final class Truths {

    private Truths() {}

    static void member(Scene scene, Member member) {
        scene.truth(
                Table.MEMBERS,
                member.key(),
                scene.almanac.date(member.arrived),
                member.inviter < 0 ? "" : scene.people.member(member.inviter).key(),
                Forum.language(member.german),
                decimal(member.loyalty),
                decimal(member.liveliness),
                yes(member.talks),
                member.engaged < 0 ? "" : scene.almanac.date(member.engaged),
                member.offspring,
                member.clock,
                yes(member.scripted));
    }

    static void influence(Scene scene, Member member) {
        for (int i = 0; i < member.friends; i++) {
            scene.truth(
                    Table.INFLUENCE,
                    member.key(),
                    scene.people.member(member.friend[i]).key(),
                    decimal(member.chance[i]),
                    member.tries[i],
                    member.worked[i]);
        }
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static String yes(boolean value) {
        return value ? "yes" : "no";
    }
}
