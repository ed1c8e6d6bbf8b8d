package io.barnraiser.testbed.world;

import io.barnraiser.testbed.wire.Json;
import io.barnraiser.testbed.wire.SourceFile;
import io.barnraiser.testbed.wire.Table;
import io.barnraiser.testbed.word.Saying;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes what is said in the chat: a room for each tribe and the lounge. Some are there by a bridge only, some days.
final class Chat {

    private static final int ROOM = 24;
    private static final double ANSWERS = 0.45;
    private static final double MENTIONS = 0.12;
    private static final double LOUNGE = 0.15;

    private final Scene scene;
    private final Identities identities;
    private final List<Recent> rooms = new ArrayList<>();

    Chat(Scene scene, Identities identities) {
        this.scene = scene;
        this.identities = identities;
        for (int i = 0; i <= scene.interests.size(); i++) {
            rooms.add(new Recent(ROOM));
        }
    }

    static String bridge(int cell) {
        return "irc-bridge-" + cell;
    }

    static String bot(int cell) {
        return "weather-" + cell + "[bot]";
    }

    /// {@code member} says something, perhaps in answer to somebody, perhaps to a friend.
    void say(Member member, int second) {
        boolean lounge = scene.chance.happens(LOUNGE);
        int room = lounge ? scene.interests.size() : member.tribe;
        String id = id();
        Identity who = identities.of(member, SourceFile.CHAT);
        String nick = who.handle();
        String text = scene.say(Saying.CHAT, member);
        if (scene.chance.happens(scene.settings.habits().bridged())) {
            begin(id, "create", second, room)
                    .put("text", "<" + nick + "> " + text)
                    .put("handle", bridge(scene.cell))
                    .put("object_id", id)
                    .put("object_type", "post");
            scene.out.send(SourceFile.CHAT, id, scene.second(second), 1);
            scene.truth(Table.BRIDGED, id, member.key(), nick);
            return;
        }
        Optional<Post> before = scene.chance.happens(ANSWERS)
                ? rooms.get(room).fresh(scene.chance, 6).filter(post -> post.author() != member.index)
                : Optional.empty();
        Optional<Member> friend = scene.chance.happens(MENTIONS) ? friend(member) : Optional.empty();
        Json row = begin(id, before.isPresent() ? "reply" : "create", second, room)
                .put("text", friend.map(other -> "@" + other.names.nick() + " ").orElse("") + text)
                .put("language", Forum.language(member.german))
                .put("handle", nick)
                .put("name", who.name())
                .put("email", who.email())
                .put("object_id", id)
                .put("object_type", "post")
                .put("reply_to", before.map(Post::id).orElse(""));
        friend.ifPresent(
                other -> row.list("mentions").element(other.names.nick()).endList());
        scene.out.send(SourceFile.CHAT, id, scene.second(second), friend.isPresent() ? 2 : 1);
        rooms.get(room).add(new Post(id, id, member.index, nick, "", member.tribe, member.german, scene.day()));
        if (member.engaged < 0) {
            member.engaged = scene.day();
        }
    }

    /// {@code member} passes {@code article} on, as they had it from the message {@code from}.
    String pass(Member member, String article, Optional<String> from, int second) {
        String id = id();
        Identity who = identities.of(member, SourceFile.CHAT);
        begin(id, "share", second, member.tribe)
                .put("text", scene.say(Saying.ARTICLE, member))
                .put("language", Forum.language(member.german))
                .put("handle", who.handle())
                .put("name", who.name())
                .put("email", who.email())
                .put("object_id", article)
                .put("object_type", "article")
                .put("object_url", Brand.SITE + "/journal/" + article)
                .put("reply_to", from.orElse(""));
        scene.out.send(SourceFile.CHAT, id, scene.second(second), 1);
        if (member.engaged < 0) {
            member.engaged = scene.day();
        }
        return id;
    }

    /// The bot tells the weather.
    void weather() {
        int second = 6 * 3_600;
        String id = id();
        begin(id, "create", second, scene.interests.size())
                .put("text", "Today " + (scene.chance.below(30) - 5) + " °C at the hut.")
                .put("handle", bot(scene.cell))
                .put("object_id", id)
                .put("object_type", "post");
        scene.out.send(SourceFile.CHAT, id, scene.second(second), 1);
    }

    private Optional<Member> friend(Member member) {
        if (member.friends == 0) {
            return Optional.empty();
        }
        Member friend = scene.people.member(member.friend[scene.chance.below(member.friends)]);
        return friend.talks && friend.awake() ? Optional.of(friend) : Optional.empty();
    }

    private Json begin(String id, String kind, int second, int room) {
        return scene.out
                .json()
                .put("id", id)
                .put("kind", kind)
                .put("time", scene.almanac.time(scene.second(second)))
                .put(
                        "channel",
                        room == scene.interests.size()
                                ? "Lounge"
                                : scene.interests.get(room).name());
    }

    private String id() {
        return scene.out.id(SourceFile.CHAT, scene.cell);
    }
}
