package io.barnraiser.testbed.world;

import io.barnraiser.testbed.setting.Care;
import io.barnraiser.testbed.wire.SourceFile;
import io.barnraiser.testbed.wire.Table;
import io.barnraiser.testbed.word.Saying;
import java.util.Locale;
import java.util.Optional;

/// The people of the brand: whom they answer, and how soon. What they forget, they forget for good.
final class Team {

    private static final int HOUR = 3_600;

    private final Scene scene;
    private final Forum forum;
    private final Care care;

    Team(Scene scene, Forum forum) {
        this.scene = scene;
        this.forum = forum;
        this.care = scene.settings.care();
    }

    /// Whether the team sees to something at all.
    boolean minds() {
        return scene.chance.happens(care.answers());
    }

    /// The team answers {@code post} where it was said.
    ///
    /// @param second of today at which it was said
    void answer(Post post, int second, Saying saying, Brand.Product product) {
        double hours = hours();
        note(new Evidence(SourceFile.FORUM.word(), post.id()), hours, "place");
        scene.after(
                second,
                hours,
                ofDay -> forum.team(
                        post.channel(),
                        Optional.of(post),
                        forum.newId(),
                        scene.say(saying, post.german(), post.tribe(), true, product, ""),
                        ofDay));
    }

    /// The team writes to whoever said {@code told}: there is no conversation in which it could answer.
    void write(Evidence told) {
        if (minds()) {
            note(told, hours(), "mail");
        }
    }

    private double hours() {
        return scene.chance.gamma(care.shape(), care.hours());
    }

    private void note(Evidence told, double hours, String way) {
        scene.truth(Table.ANSWERS, told.id(), told.source(), String.format(Locale.ROOT, "%.4f", hours), way);
    }
}
