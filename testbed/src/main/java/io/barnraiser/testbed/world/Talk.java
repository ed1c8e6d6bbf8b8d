package io.barnraiser.testbed.world;

import io.barnraiser.testbed.setting.Stage;
import io.barnraiser.testbed.word.Saying;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Topics and who answers them. Questions of people who have not bought are answered by the team, by the hero of the
/// story, and by members who advocate; everything else by anybody.
final class Talk {

    private static final int FEW_DAYS = 6;
    private static final int PATIENCE = 7;
    private static final int OPEN_QUESTIONS = 30;
    private static final int QUESTION_DAYS = 10;
    private static final double HELP = 0.3;
    private static final double CAMPFIRE = 0.1;

    private final Scene scene;
    private final Forum forum;
    private final Consumer<Member> unanswered;
    private final Deque<Post> questions = new ArrayDeque<>();

    /// @param unanswered takes newcomers whose first post nobody answered in time
    Talk(Scene scene, Forum forum, Consumer<Member> unanswered) {
        this.scene = scene;
        this.forum = forum;
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
            heroAnswers(post);
        }
        if (first) {
            first(member, post);
        } else {
            answers(post, scene.chance.poisson(scene.settings.habits().replies()));
        }
    }

    /// {@code member}, who has not bought, asks before doing so.
    Post ask(Member member, int second) {
        boolean first = !member.posted;
        Post post = forum.open(member, Forum.QUESTIONS, Saying.QUESTION, scene.say(Saying.QUESTION, member), second);
        questions.addLast(post);
        if (questions.size() > OPEN_QUESTIONS) {
            questions.removeFirst();
        }
        if (scene.chance.happens(scene.tales.heroAnswers(scene.day()))) {
            heroAnswers(post);
        } else if (scene.chance.happens(
                first
                        ? scene.tales.newcomerAnswered(member, scene.day())
                        : scene.settings.habits().staffAnswers())) {
            soon(() -> forum.team(
                    Forum.QUESTIONS,
                    Optional.of(post),
                    forum.newId(),
                    scene.say(Saying.ANSWER, post.german(), post.tribe(), true, scene.anyProduct(), ""),
                    scene.chance.second(10)));
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

    private void first(Member member, Post post) {
        if (scene.chance.happens(scene.tales.newcomerAnswered(member, scene.day()))) {
            answers(post, 1 + scene.chance.poisson(scene.settings.habits().replies() / 2));
        } else {
            scene.agenda.at(scene.day() + PATIENCE, () -> unanswered.accept(member));
        }
    }

    private void answers(Post post, int count) {
        List<Post> said = new ArrayList<>(List.of(post));
        for (int i = 0; i < count; i++) {
            soon(() -> {
                Member author = scene.people.member(post.author());
                Post to = scene.chance.happens(0.6) ? post : said.getLast();
                scene.people
                        .answerer(author, scene.day())
                        .filter(member -> to.author() != member.index)
                        .ifPresent(member ->
                                said.add(forum.reply(member, to, scene.say(Saying.REPLY, member), scene.hour(member))));
            });
        }
    }

    private void heroAnswers(Post post) {
        Member hero = scene.people.member(Tales.HERO);
        soon(() -> {
            if (hero.reached(Stage.ADVOCACY) && post.author() != hero.index) {
                forum.reply(hero, post, scene.say(Saying.ANSWER, hero), scene.hour(hero));
            }
        });
    }

    private void soon(Runnable deed) {
        int days = 1 + Math.min(FEW_DAYS, (int) scene.chance.exponential(1));
        scene.agenda.at(scene.day() + days, deed);
    }
}
