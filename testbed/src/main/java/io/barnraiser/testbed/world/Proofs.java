package io.barnraiser.testbed.world;

import io.barnraiser.testbed.setting.Stage;

/// Does what proves a stage, on the day on which it begins.
final class Proofs {

    private static final double ASKS = 0.4;
    private static final double FILLS_BASKET = 0.5;

    private final Scene scene;
    private final Site site;
    private final Counter counter;
    private final Listening listening;
    private final Talk talk;
    private final Advocacy advocacy;

    Proofs(Scene scene, Site site, Counter counter, Listening listening, Talk talk, Advocacy advocacy) {
        this.scene = scene;
        this.site = site;
        this.counter = counter;
        this.listening = listening;
        this.talk = talk;
        this.advocacy = advocacy;
    }

    /// The activity that proves that {@code member} is in {@code stage} from today on.
    Evidence of(Member member, Stage stage, Stage before) {
        int second = scene.hour(member);
        return switch (stage) {
            case AWARENESS -> site.page(member, second);
            case CONSIDERATION -> considers(member, second);
            case PURCHASE -> buys(member, before, second);
            case FEEDBACK -> listening.give(member, second);
            case ADVOCACY, EVANGELISM -> advocacy.act(member, second);
            case DORMANT -> Evidence.NONE;
        };
    }

    /// Plans a recommendation between now and {@code until}: with the one of today and the one of that day they are
    /// three, in two months at least.
    void plan(Member member, int until) {
        int between = scene.day() + Math.max(1, (until - scene.day()) / 2);
        scene.agenda.at(between, () -> {
            if (member.reached(Stage.ADVOCACY)) {
                advocacy.act(member, scene.hour(member));
            }
        });
    }

    private Evidence considers(Member member, int second) {
        Brand.Product product = scene.anyProduct();
        counter.look(member, product, Math.max(0, second - 900));
        Evidence seen = counter.look(member, scene.anyProduct(), second);
        if (member.talks && member.orders == 0 && scene.chance.happens(ASKS)) {
            talk.ask(member, second);
        } else if (scene.chance.happens(FILLS_BASKET)) {
            counter.add(member, product, second);
        }
        return seen;
    }

    private Evidence buys(Member member, Stage before, int second) {
        if (before != Stage.CONSIDERATION) {
            counter.look(member, scene.anyProduct(), Math.max(0, second - 600));
        }
        return counter.order(member, "stage", second);
    }
}
