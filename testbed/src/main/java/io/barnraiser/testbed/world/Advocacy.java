package io.barnraiser.testbed.world;

import io.barnraiser.testbed.wire.SourceFile;
import java.util.Optional;

/// Recommends the brand: by an answer to somebody who has not bought, to everybody in the forum, or to a friend.
final class Advocacy {

    private static final double ANSWERS = 0.5;
    private static final double IN_PUBLIC = 0.5;

    private final Scene scene;
    private final Forum forum;
    private final Talk talk;
    private final Counter counter;

    Advocacy(Scene scene, Forum forum, Talk talk, Counter counter) {
        this.scene = scene;
        this.forum = forum;
        this.talk = talk;
        this.counter = counter;
    }

    Evidence act(Member member, int second) {
        if (member.talks && scene.chance.happens(ANSWERS)) {
            Optional<Post> answer = talk.answerProspect(member, second);
            if (answer.isPresent()) {
                return new Evidence(SourceFile.FORUM.word(), answer.get().id());
            }
        }
        Brand.Product product = scene.anyProduct();
        return member.talks && scene.chance.happens(IN_PUBLIC)
                ? forum.recommend(member, product, second)
                : counter.share(member, product, second);
    }
}
