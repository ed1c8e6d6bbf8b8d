package io.barnraiser.testbed.world;

import io.barnraiser.testbed.wire.SourceFile;
import io.barnraiser.testbed.wire.Table;
import io.barnraiser.testbed.word.Saying;

/// What is no talk of members: the weather of the bot, and waves of spam.
final class Nuisance {

    private static final int FEWEST = 3;
    private static final int POSTS = 8;
    private static final double YEAR = 365;

    private final Scene scene;
    private final Forum forum;
    private final Chat chat;

    Nuisance(Scene scene, Forum forum, Chat chat) {
        this.scene = scene;
        this.forum = forum;
        this.chat = chat;
    }

    /// Tells the truth who is no member.
    void introduce() {
        scene.truth(Table.NOT_MEMBERS, SourceFile.FORUM.word(), Forum.host(scene.cell), "staff");
        scene.truth(Table.NOT_MEMBERS, SourceFile.CHAT.word(), Chat.bot(scene.cell), "bot");
        scene.truth(Table.NOT_MEMBERS, SourceFile.CHAT.word(), Chat.bridge(scene.cell), "bridge");
    }

    /// What comes today.
    void today() {
        chat.weather();
        if (scene.chance.happens(scene.settings.noise().spamWaves() / YEAR)) {
            wave();
        }
    }

    private void wave() {
        int accounts = FEWEST + scene.chance.below(FEWEST + 1);
        for (int i = 0; i < accounts; i++) {
            String handle = "deals-" + scene.cell + "-" + scene.day() + "-" + i;
            int from = scene.chance.below(Almanac.DAY / 2);
            forum.strangerJoins(handle, from);
            int posts = 1 + scene.chance.below(POSTS);
            for (int post = 0; post < posts; post++) {
                String text = scene.say(Saying.SPAM, false, 0, true, scene.anyProduct(), "");
                String channel = forum.category(scene.people.anyTribe());
                forum.stranger(handle, channel, text, from + 60 * (post + 1));
            }
        }
    }
}
