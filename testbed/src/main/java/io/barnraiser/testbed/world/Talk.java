package io.barnraiser.testbed.world;

import io.barnraiser.testbed.setting.Stage;
import io.barnraiser.testbed.wire.SourceFile;
import io.barnraiser.testbed.wire.Table;
import io.barnraiser.testbed.word.Saying;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;

/// Topics and who answers them. Questions of people who have not bought are answered by the team, by the hero of the
/// story, and by members who advocate; everything else by anybody.
final class Talk {

    private static final int PATIENCE = 7;
    private static final int OPEN_QUESTIONS = 30;
    private static final int QUESTION_DAYS = 10;
    private static final double HELP = 0.3;
    private static final double CAMPFIRE = 0.1;

    private final Scene scene;
    private final Forum forum;
    private final Team team;
    private final Consumer<Member> unanswered;
    private final Deque<Post> questions = new ArrayDeque<>();

    /// @param unanswered takes newcomers whose first post nobody answered in time
    Talk(Scene scene, Forum forum, Team team, Consumer<Member> unanswered) {
        this.scene = scene;
        this.forum = forum;
        this.team = team;
        this.unanswered = unanswered;
    }

    /// {@code member} says something in the forum that has no other purpose.
    void topic(Member member, int second) {
        boolean first = !member.posted;
        if (!first && scene.chance.happens(CAMPFIRE) && forum.campfire().isPresent()) {
            forum.reply(member, forum.campfire().get(), scene.say(Saying.REPLY, member), second);
            return;
        }
        boolean help = member.orders > 0 && scene.chance.happens(HELP);
        Saying saying = help ? Saying.HELP : Saying.TOPIC;
        String channel = help ? Forum.HELP : forum.category(member.tribe);
        Post post = forum.open(member, channel, saying, scene.say(saying, member), second);
        if (help && scene.chance.happens(scene.tales.heroAnswers(scene.day()))) {
            heroAnswers(post, second);
        }
        if (help) {
            asked(member, post);
        }
        if (first) {
            first(member, post, second);
        } else {
            answers(post, second, scene.chance.poisson(scene.settings.habits().replies()));
            if (help && team.minds()) {
                team.answer(post, second, Saying.ANSWER, scene.anyProduct());
            }
        }
    }

    /// {@code member}, who has not bought, asks before doing so.
    Post ask(Member member, int second) {
        boolean first = !member.posted;
        Post post = forum.open(member, Forum.QUESTIONS, Saying.QUESTION, scene.say(Saying.QUESTION, member), second);
        asked(member, post);
        questions.addLast(post);
        if (questions.size() > OPEN_QUESTIONS) {
            questions.removeFirst();
        }
        if (scene.chance.happens(scene.tales.heroAnswers(scene.day()))) {
            heroAnswers(post, second);
        } else if (first ? scene.chance.happens(scene.tales.newcomerAnswered(member, scene.day())) : team.minds()) {
            team.answer(post, second, Saying.ANSWER, scene.anyProduct());
        }
        return post;
    }

    /// {@code member} answers an open question of somebody who has not bought, where there is one.
    Optional<Post> answerProspect(Member member, int second) {
        while (!questions.isEmpty() && questions.getFirst().day() < scene.day() - QUESTION_DAYS) {
            questions.removeFirst();
        }
        List<Post> open = new ArrayList<>(questions);
        open.removeIf(post -> post.author() == member.index || post.day() == scene.day() || !forum.isProspect(post));
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Post question = open.get(scene.chance.below(open.size()));
        return Optional.of(forum.reply(member, question, scene.say(Saying.ANSWER, member), second));
    }

    private void asked(Member member, Post post) {
        scene.truth(
                Table.FEEDBACK, post.id(), SourceFile.FORUM.word(), member.key(), scene.today(), "question", 1, "", "");
    }

    private void first(Member member, Post post, int second) {
        if (scene.chance.happens(scene.tales.newcomerAnswered(member, scene.day()))) {
            answers(
                    post,
                    second,
                    1 + scene.chance.poisson(scene.settings.habits().replies() / 2));
        } else {
            scene.agenda.at(scene.day() + PATIENCE, () -> unanswered.accept(member));
        }
    }

    /// In the order of their time, so that nobody answers what is yet to be said.
    private void answers(Post post, int second, int count) {
        double mean = scene.settings.care().peerHours();
        List<Post> said = new ArrayList<>(List.of(post));
        DoubleStream.generate(() -> scene.chance.exponential(mean))
                .limit(count)
                .sorted()
                .forEach(hours -> scene.after(second, hours, ofDay -> {
                    Member author = scene.people.member(post.author());
                    Post to = scene.chance.happens(0.6) ? post : said.getLast();
                    scene.people
                            .answerer(author, scene.day())
                            .filter(member -> to.author() != member.index)
                            .ifPresent(member ->
                                    said.add(forum.reply(member, to, scene.say(Saying.REPLY, member), ofDay)));
                }));
    }

    private void heroAnswers(Post post, int second) {
        Member hero = scene.people.member(Tales.HERO);
        scene.after(second, scene.chance.exponential(scene.settings.care().peerHours()), ofDay -> {
            if (hero.reached(Stage.ADVOCACY) && post.author() != hero.index) {
                forum.reply(hero, post, scene.say(Saying.ANSWER, hero), ofDay);
            }
        });
    }
}
