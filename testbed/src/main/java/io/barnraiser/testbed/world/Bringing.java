package io.barnraiser.testbed.world;

import io.barnraiser.testbed.setting.Bring;
import io.barnraiser.testbed.wire.Table;
import java.util.function.Consumer;

/// Invites people. How many each brings is drawn when they come; when they do so is up to their life.
final class Bringing {

    private static final int JOINS_WITHIN = 7;
    private static final int AGAIN = 15;

    private final Scene scene;
    private final Forum forum;
    private final Consumer<Member> joins;

    /// @param joins takes those who come, on their day
    Bringing(Scene scene, Forum forum, Consumer<Member> joins) {
        this.scene = scene;
        this.forum = forum;
        this.joins = joins;
    }

    /// Draws how many {@code member} will bring; whoever brings somebody is in the forum.
    void destine(Member member) {
        Bring bring = scene.settings.bring();
        double rate = scene.chance.gamma(bring.dispersion(), bring.mean());
        member.offspring = scene.chance.poisson(rate);
        member.left = member.offspring;
        member.forum |= member.offspring > 0;
    }

    /// Plans the first invitation.
    void begin(Member member) {
        if (member.left > 0) {
            plan(member, scene.settings.bring().first());
        }
    }

    /// {@code member} is about to be known for bringing people, so the first must come before long.
    void hurry(Member member) {
        if (member.brought == 0 && member.left == member.offspring) {
            invite(member);
        }
    }

    private void plan(Member member, double mean) {
        scene.agenda.at(scene.day() + 1 + (int) scene.chance.exponential(mean), () -> due(member));
    }

    private void due(Member member) {
        if (member.left > 0 && member.awake()) {
            invite(member);
            plan(member, scene.settings.bring().between());
        } else if (member.left > 0) {
            scene.agenda.at(scene.day() + AGAIN, () -> due(member));
        }
    }

    private void invite(Member member) {
        member.left--;
        Member guest = scene.people.reserve();
        guest.inviter = member.index;
        guest.forum = true;
        int day = scene.day() + 1 + scene.chance.below(JOINS_WITHIN);
        String id = forum.invite(member, guest.names.handle(), scene.hour(member));
        scene.truth(Table.INVITATIONS, member.key(), guest.key(), scene.today(), scene.almanac.date(day), id);
        scene.agenda.at(day, () -> {
            member.brought++;
            joins.accept(guest);
        });
        vain(member);
    }

    private void vain(Member member) {
        int count = scene.chance.poisson(scene.settings.bring().vain());
        for (int i = 0; i < count; i++) {
            String nobody = "guest-" + scene.cell + "-" + scene.chance.below(Integer.MAX_VALUE);
            String id = forum.invite(member, nobody, scene.hour(member));
            scene.truth(Table.INVITATIONS, member.key(), "", scene.today(), "", id);
        }
    }
}
