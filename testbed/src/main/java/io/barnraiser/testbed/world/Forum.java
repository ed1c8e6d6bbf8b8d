package io.barnraiser.testbed.world;

import io.barnraiser.testbed.setting.Stage;
import io.barnraiser.testbed.wire.Json;
import io.barnraiser.testbed.wire.SourceFile;
import io.barnraiser.testbed.wire.Table;
import io.barnraiser.testbed.word.Saying;
import java.util.Optional;

/// Writes what is done in the forum, and keeps what can be answered there.
final class Forum {

    static final String QUESTIONS = "Questions";
    static final String HELP = "Help";
    static final String IDEAS = "Ideas";
    static final String FEEDBACK = "Feedback";
    static final String RECOMMENDATIONS = "Recommendations";
    static final String NEWS = "News";
    static final String CAMPFIRE = "Campfire";

    private static final int ROOM = 160;

    private final Scene scene;
    private final Identities identities;
    private final Recent recent = new Recent(ROOM);
    private Optional<Post> campfire = Optional.empty();

    Forum(Scene scene, Identities identities) {
        this.scene = scene;
        this.identities = identities;
    }

    /// The handle of the host of a cell, who is of the team.
    static String host(int cell) {
        return "quillmoor-host-" + cell;
    }

    static String campfire(int cell, int month) {
        return "f" + cell + "-camp" + month;
    }

    String category(int tribe) {
        return scene.interests.get(tribe).name();
    }

    /// {@code member} registers.
    void join(Member member, int second) {
        Identity who = identities.of(member, SourceFile.FORUM);
        String id = newId();
        Json row = begin(id, "join", second).put("handle", who.handle());
        row.put("name", who.name()).put("email", who.email());
        send(id, second, 1);
    }

    /// {@code member} opens a topic.
    Post open(Member member, String channel, Saying saying, String text, int second) {
        Post post = post(member, channel, newId(), "");
        String title = saying == Saying.TOPIC ? scene.say(Saying.TITLE, member) : channel + ": " + cut(text);
        write(post, "create", title, text, member.german, "", second);
        spoke(member);
        return post;
    }

    /// {@code member} answers {@code to}.
    Post reply(Member member, Post to, String text, int second) {
        Post post = post(member, to.channel(), newId(), to.topic());
        write(post, "reply", "", text, member.german, to.id(), second);
        spoke(member);
        return post;
    }

    /// The team answers {@code to}, or opens a topic where there is nothing to answer.
    Post team(String channel, Optional<Post> to, String id, String text, int second) {
        String topic = to.map(Post::topic).orElse(id);
        Post post = new Post(
                id, topic, -1, host(scene.cell), channel, to.map(Post::tribe).orElse(0), false, scene.day());
        write(
                post,
                to.isPresent() ? "reply" : "create",
                to.isPresent() ? "" : channel + ": " + cut(text),
                text,
                to.map(Post::german).orElse(false),
                to.map(Post::id).orElse(""),
                second);
        return post;
    }

    /// Opens the campfire of a month.
    void light(int month, String text, int second) {
        campfire = Optional.of(team(CAMPFIRE, Optional.empty(), campfire(scene.cell, month), text, second));
    }

    Optional<Post> campfire() {
        return campfire;
    }

    /// Somebody of this cell says something at the campfire of another, and greets one of its founders.
    void visit(Member member, int other, int month, int second) {
        Identity who = identities.of(member, SourceFile.FORUM);
        String id = newId();
        String topic = campfire(other, month);
        String founder = People.founder(scene.settings, other, scene.chance.below(Cell.FOUNDERS));
        begin(id, "reply", second)
                .put("channel", CAMPFIRE)
                .put("text", "@" + founder + " " + scene.say(Saying.REPLY, member))
                .put("language", language(member.german))
                .put("handle", who.handle())
                .put("object_id", id)
                .put("object_type", "post")
                .put("topic_id", topic)
                .put("reply_to", topic)
                .list("mentions")
                .element(founder)
                .endList();
        send(id, second, 2);
        spoke(member);
    }

    /// {@code member} likes something that was said lately.
    void like(Member member, int second) {
        Optional<Post> liked = recent.any(scene.chance)
                .filter(post -> post.author() != member.index)
                .filter(post -> post.tribe() == member.tribe
                        || !scene.chance.happens(scene.tales.homophily(member.tribe, scene.day())));
        liked.ifPresent(post -> {
            String id = newId();
            begin(id, "like", second)
                    .put("channel", post.channel())
                    .put("handle", identities.of(member, SourceFile.FORUM).handle())
                    .put("object_id", post.id())
                    .put("object_type", "post");
            send(id, second, 1);
        });
    }

    /// {@code member} shares the address of a product with everybody.
    Evidence recommend(Member member, Brand.Product product, int second) {
        String id = newId();
        boolean kind = true;
        begin(id, "share", second)
                .put("channel", RECOMMENDATIONS)
                .put("text", scene.say(Saying.RECOMMEND, member.german, member.tribe, kind, product, ""))
                .put("language", language(member.german))
                .put("handle", identities.of(member, SourceFile.FORUM).handle())
                .put("object_id", "product:" + product.id())
                .put("object_type", "product")
                .put("object_title", product.name())
                .put("object_url", Brand.SITE + "/products/" + product.id());
        send(id, second, 1);
        spoke(member);
        return new Evidence(SourceFile.FORUM.word(), id);
    }

    /// {@code member} invites {@code handle}.
    String invite(Member member, String handle, int second) {
        String id = newId();
        begin(id, "invite", second)
                .put("text", scene.say(Saying.INVITE, member))
                .put("language", language(member.german))
                .put("handle", identities.of(member, SourceFile.FORUM).handle())
                .put("directed_at", handle);
        send(id, second, 1);
        return id;
    }

    /// Somebody who is no member writes.
    void stranger(String handle, String channel, String text, int second) {
        Post post = new Post(newId(), "", -2, handle, channel, 0, false, scene.day());
        write(
                new Post(post.id(), post.id(), -2, handle, channel, 0, false, scene.day()),
                "create",
                "",
                text,
                false,
                "",
                second);
        scene.truth(Table.ANOMALIES, SourceFile.FORUM.word(), post.id(), "spam", "");
    }

    /// A stranger registers.
    void strangerJoins(String handle, int second) {
        String id = newId();
        begin(id, "join", second).put("handle", handle);
        send(id, second, 1);
        scene.truth(Table.NOT_MEMBERS, SourceFile.FORUM.word(), handle, "spam");
    }

    String newId() {
        return scene.out.id(SourceFile.FORUM, scene.cell);
    }

    /// Whether a question of {@code post} is still that of somebody who has not bought.
    boolean isProspect(Post post) {
        if (post.author() < 0) {
            return false;
        }
        Member author = scene.people.member(post.author());
        return author.orders == 0 && !author.reached(Stage.PURCHASE);
    }

    static String language(boolean german) {
        return german ? "de" : "en";
    }

    private void spoke(Member member) {
        member.posted = true;
        if (member.engaged < 0) {
            member.engaged = scene.day();
        }
    }

    private Post post(Member member, String channel, String id, String topic) {
        String handle = identities.of(member, SourceFile.FORUM).handle();
        return new Post(
                id,
                topic.isEmpty() ? id : topic,
                member.index,
                handle,
                channel,
                member.tribe,
                member.german,
                scene.day());
    }

    private void write(Post post, String kind, String title, String text, boolean german, String replyTo, int second) {
        begin(post.id(), kind, second)
                .put("channel", post.channel())
                .put("text", text)
                .put("language", language(german))
                .put("handle", post.handle())
                .put("object_id", post.id())
                .put("object_type", "post")
                .put("object_title", title)
                .put("object_url", Brand.SITE + "/forum/" + post.id())
                .put("topic_id", post.topic())
                .put("reply_to", replyTo);
        send(post.id(), second, 1);
        if (post.author() > -2) {
            recent.add(post);
        }
    }

    private Json begin(String id, String kind, int second) {
        return scene.out.json().put("id", id).put("kind", kind).put("time", scene.almanac.time(scene.second(second)));
    }

    private void send(String id, int second, int activities) {
        scene.out.send(SourceFile.FORUM, id, scene.second(second), activities);
    }

    private static String cut(String text) {
        return text.length() <= 60 ? text : text.substring(0, text.lastIndexOf(' ', 60)) + " …";
    }
}
