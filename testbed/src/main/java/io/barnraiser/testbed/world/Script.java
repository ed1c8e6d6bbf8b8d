package io.barnraiser.testbed.world;

import io.barnraiser.testbed.setting.Mailing;
import io.barnraiser.testbed.setting.Stage;
import io.barnraiser.testbed.wire.Table;
import io.barnraiser.testbed.word.Saying;
import java.util.Optional;

/// Plays the parts of the stories that are written for people: the critic, the hero, and the feature that one tribe
/// asks for and another fears. {@link Tales} bends the rest.
final class Script {

    private static final double[] COMPLAINTS = {0.20, 0.22, 0.25, 0.28};
    private static final double BOUGHT = 0.08;
    private static final double ADVOCATES = 0.40;
    private static final double WISHES = 0.55;
    private static final double WISHED = 0.72;
    private static final int EVERY = 9;

    private final Scene scene;
    private final Forum forum;
    private final Moves moves;
    private final Listening listening;
    private final Advocacy advocacy;
    private Optional<Post> wish = Optional.empty();

    Script(Scene scene, Forum forum, Moves moves, Listening listening, Advocacy advocacy) {
        this.scene = scene;
        this.forum = forum;
        this.moves = moves;
        this.listening = listening;
        this.advocacy = advocacy;
    }

    /// Whether the path of {@code index} is written here.
    boolean isWritten(int index) {
        return scene.tales.told() && (index == Tales.CRITIC || index == Tales.HERO);
    }

    /// Plans the life of {@code member}, who has just come.
    void plan(Member member) {
        if (member.index == Tales.CRITIC) {
            critic(member);
        } else {
            at(0.02, () -> moves.move(member, Stage.PURCHASE, Moves.STORY));
            at(0.06, () -> moves.move(member, Stage.ADVOCACY, Moves.STORY));
        }
    }

    /// What the stories want today.
    void today() {
        int day = scene.day();
        if (!scene.tales.told()) {
            return;
        }
        Member critic = scene.people.member(Tales.CRITIC);
        if (critic.stage == Stage.ADVOCACY && day % EVERY == 0) {
            advocacy.act(critic, scene.hour(critic));
        }
        if (day >= scene.tales.day(WISHES) && day < scene.tales.day(WISHED)) {
            wishAndFear();
        }
    }

    /// Writes down what there is to find.
    void tell() {
        if (!scene.tales.told()) {
            return;
        }
        String from = scene.almanac.date(0);
        String to = scene.almanac.date(scene.settings.days());
        String closing = scene.people.tribeKey(Tales.CLOSING);
        tell("closing-tribe", closing, date(0.5), to, "", "keeps to itself more and more; newcomers are not answered");
        tell(
                "heard-critic",
                "Feedback",
                date(COMPLAINTS[0]),
                date(ADVOCATES),
                "m" + number(Tales.CRITIC),
                "complains of the zip, is answered, the zip is mended, recommends the brand");
        tell(
                "wanted-and-feared",
                scene.people.tribeKey(Tales.WANTS) + " " + scene.people.tribeKey(Tales.FEARS),
                date(WISHES),
                date(WISHED),
                "",
                "the first asks for heated lining, the second fears it");
        tell("tired-hero", "Questions Help", date(0.06), to, "m" + number(Tales.HERO), "answers most, then hardly any");
        tell(
                "unanswered-newcomers",
                "first posts in German",
                from,
                to,
                "",
                "hardly one is answered, and many fall silent");
        for (Mailing.Campaign campaign : scene.settings.mailing().campaigns()) {
            if (campaign.uplift() == 0) {
                String day = scene.almanac.date(campaign.day());
                tell("campaign-that-moved-nobody", campaign.name(), day, day, "", "its letters caused no order");
            }
        }
    }

    private void critic(Member member) {
        Brand.Issue zip = scene.brand.issues().getFirst();
        at(BOUGHT, () -> moves.move(member, Stage.PURCHASE, Moves.STORY));
        at(COMPLAINTS[0], () -> moves.move(member, Stage.FEEDBACK, Moves.STORY));
        for (double share : COMPLAINTS) {
            at(share, () -> listening.complain(member, zip, scene.hour(member)));
        }
        at(ADVOCATES, () -> moves.move(member, Stage.ADVOCACY, Moves.STORY));
    }

    private void wishAndFear() {
        Optional<Member> wishing = scene.chance.happens(0.3) ? scene.people.talker(Tales.WANTS) : Optional.empty();
        wishing.filter(member -> member.reached(Stage.FEEDBACK))
                .ifPresent(member -> wish = Optional.of(
                        listening.wish(member, "heated-lining", Saying.WISH, Optional.empty(), scene.hour(member))));
        Optional<Member> fearing = scene.chance.happens(0.6) ? scene.people.talker(Tales.FEARS) : Optional.empty();
        fearing.filter(member -> member.reached(Stage.FEEDBACK))
                .ifPresent(member -> wish.filter(post -> post.day() < scene.day())
                        .ifPresent(post -> listening.wish(
                                member, "no-heated-lining", Saying.FEAR, Optional.of(post), scene.hour(member))));
    }

    private void at(double share, Runnable deed) {
        scene.agenda.at(scene.tales.day(share), deed);
    }

    private String date(double share) {
        return scene.almanac.date(scene.tales.day(share));
    }

    private long number(int index) {
        return (long) index * scene.settings.cells() + scene.cell;
    }

    private void tell(String story, String where, String from, String to, String who, String what) {
        scene.truth(Table.STORIES, story, where, from, to, who, what);
    }
}
