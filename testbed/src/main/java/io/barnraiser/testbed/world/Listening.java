package io.barnraiser.testbed.world;

import io.barnraiser.testbed.wire.SourceFile;
import io.barnraiser.testbed.wire.Table;
import io.barnraiser.testbed.word.Saying;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/// Writes what members tell the brand (reviews, surveys, posts), with its true kind and urgency, and what the brand
/// does about it.
final class Listening {

    private static final double ABOUT_ISSUE = 0.5;
    private static final double THANKS = 0.3;
    private static final int MOST_WAITING = 400;

    private final Scene scene;
    private final Identities identities;
    private final Forum forum;
    private final Site site;
    private final Team team;
    private final List<List<Member>> waiting = new ArrayList<>();
    private final List<Set<Long>> asked = new ArrayList<>();

    Listening(Scene scene, Identities identities, Forum forum, Site site, Team team) {
        this.scene = scene;
        this.identities = identities;
        this.forum = forum;
        this.site = site;
        this.team = team;
        scene.brand.issues().forEach(issue -> {
            waiting.add(new ArrayList<>());
            asked.add(new HashSet<>());
        });
    }

    /// What somebody has to say.
    ///
    /// @param kind bug, idea, praise or complaint
    /// @param about the issue, or what it is about otherwise
    private record Word(
            String kind,
            Saying saying,
            int urgency,
            Brand.Product product,
            Optional<Brand.Issue> issue,
            String about) {}

    /// {@code member} tells the brand something, where they are used to: in the forum, in a review, in a survey.
    Evidence give(Member member, int second) {
        double where = scene.chance.source().nextDouble();
        Word word = word();
        if (member.talks && where < 0.5) {
            return inForum(member, word, second);
        }
        boolean reviewed = where < (member.talks ? 0.8 : 0.65) && !word.kind().equals("idea");
        String text = text(word, member);
        Evidence told = reviewed
                ? review(member, word, text, second)
                : site.survey(member, word.product(), text, word.kind().equals("praise") ? 9 : 4, second);
        truth(told, member, word);
        team.write(told);
        return told;
    }

    /// {@code member} complains about {@code issue} in the forum.
    Evidence complain(Member member, Brand.Issue issue, int second) {
        Word word = new Word("bug", Saying.BUG, 3, scene.brand.product(issue), Optional.of(issue), issue.key());
        return inForum(member, word, second);
    }

    /// {@code member} wishes for, or fears, a feature.
    Post wish(Member member, String about, Saying saying, Optional<Post> to, int second) {
        Brand.Product product = scene.brand.products().get(3);
        String text = scene.say(saying, member.german, member.tribe, true, product, "");
        Post post = to.isPresent()
                ? forum.reply(member, to.get(), text, second)
                : forum.open(member, Forum.IDEAS, saying, text, second);
        Word word = new Word("idea", saying, 1, product, Optional.empty(), about);
        truth(new Evidence(SourceFile.FORUM.word(), post.id()), member, word);
        if (team.minds()) {
            team.answer(post, second, Saying.TEAM, product);
        }
        return post;
    }

    /// Announces the changes of today, for which some who had complained say thank you.
    void changes() {
        List<Brand.Issue> issues = scene.brand.issues();
        for (int i = 0; i < issues.size(); i++) {
            Brand.Issue issue = issues.get(i);
            if (issue.change() == scene.day()) {
                Brand.Product product = scene.brand.product(issue);
                String text = scene.say(Saying.CHANGED, false, 0, true, product, issue.english());
                Post news = forum.team(Forum.NEWS, Optional.empty(), forum.newId(), text, 9 * 3_600);
                if (scene.cell == 0) {
                    scene.truth(Table.CHANGES, issue.changeKey(), scene.today(), product.id(), issue.key());
                }
                waiting.get(i).stream()
                        .filter(member -> scene.chance.happens(THANKS))
                        .forEach(member -> scene.agenda.at(scene.day() + 1 + scene.chance.below(6), () -> {
                            if (member.awake()) {
                                thank(member, news, issue, scene.hour(member));
                            }
                        }));
                waiting.get(i).clear();
            }
        }
    }

    void thank(Member member, Post news, Brand.Issue issue, int second) {
        String text = scene.say(
                Saying.THANKS,
                member.german,
                member.tribe,
                true,
                scene.brand.product(issue),
                clause(issue, member.german));
        forum.reply(member, news, text, second);
    }

    private Evidence inForum(Member member, Word word, int second) {
        String channel = word.kind().equals("idea") ? Forum.IDEAS : Forum.FEEDBACK;
        Post post = forum.open(member, channel, word.saying(), text(word, member), second);
        word.issue().ifPresent(issue -> {
            List<Member> those = waiting.get(scene.brand.issues().indexOf(issue));
            if (those.size() < MOST_WAITING) {
                those.add(member);
            }
        });
        if (team.minds()) {
            team.answer(post, second, Saying.TEAM, word.product());
        }
        Evidence told = new Evidence(SourceFile.FORUM.word(), post.id());
        truth(told, member, word);
        return told;
    }

    private Evidence review(Member member, Word word, String text, int second) {
        Identity who = identities.of(member, SourceFile.REVIEWS);
        String id = scene.out.id(SourceFile.REVIEWS, scene.cell);
        boolean praise = word.kind().equals("praise");
        scene.out
                .json()
                .put("review_id", id)
                .put("created_at", scene.almanac.time(scene.second(second)))
                .put("rating", (praise ? 4 : 1) + scene.chance.below(2))
                .put("body", text)
                .put("language", Forum.language(member.german))
                .put("customer_id", who.id())
                .put("customer_name", who.name())
                .put("customer_email", who.email())
                .put("product_id", word.product().id())
                .put("product_title", word.product().name())
                .put("product_url", Brand.SITE + "/products/" + word.product().id());
        scene.out.send(SourceFile.REVIEWS, id, scene.second(second), 1);
        return new Evidence(SourceFile.REVIEWS.word(), id);
    }

    /// What there is to say today.
    private Word word() {
        List<Brand.Issue> open = scene.brand.issues().stream()
                .filter(issue -> issue.open(scene.day()))
                .toList();
        if (!open.isEmpty() && scene.chance.happens(ABOUT_ISSUE)) {
            Brand.Issue issue = open.get(scene.chance.below(open.size()));
            int urgency = 1 + scene.chance.below(3);
            return new Word("bug", Saying.BUG, urgency, scene.brand.product(issue), Optional.of(issue), issue.key());
        }
        Brand.Product product = scene.anyProduct();
        return switch (scene.chance.below(10)) {
            case 0, 1, 2, 3 -> new Word("praise", Saying.PRAISE, 1, product, Optional.empty(), product.id());
            case 4, 5, 6 ->
                new Word(
                        "complaint",
                        Saying.COMPLAINT,
                        1 + scene.chance.below(3),
                        product,
                        Optional.empty(),
                        product.id());
            default -> new Word("idea", Saying.IDEA, 1, product, Optional.empty(), product.id());
        };
    }

    private String text(Word word, Member member) {
        String clause = word.issue().map(issue -> clause(issue, member.german)).orElse("");
        boolean kind = !word.kind().equals("complaint");
        return scene.say(word.saying(), member.german, member.tribe, kind, word.product(), clause);
    }

    private static String clause(Brand.Issue issue, boolean german) {
        return german ? issue.german() : issue.english();
    }

    /// Drawn from a source of its own, so that nothing else hangs on it.
    private void cure(Member member, Brand.Issue issue) {
        int number = scene.brand.issues().indexOf(issue);
        if (issue.change() < scene.settings.days() && asked.get(number).add(member.number)) {
            SplittableRandom chance = new SplittableRandom(
                    scene.settings.seed() * 0x9E3779B97F4A7C15L ^ (member.number * 0xC2B2AE3D27D4EB4FL + number));
            String cured = chance.nextDouble() < scene.settings.care().cures() ? "yes" : "no";
            String answer = chance.nextDouble() < scene.settings.care().tells() ? cured : "";
            scene.truth(Table.CURES, issue.changeKey(), member.key(), cured, answer);
        }
    }

    private void truth(Evidence told, Member member, Word word) {
        word.issue().ifPresent(issue -> cure(member, issue));
        scene.truth(
                Table.FEEDBACK,
                told.id(),
                told.source(),
                member.key(),
                scene.today(),
                word.kind(),
                word.urgency(),
                word.about(),
                word.issue()
                        .filter(issue -> issue.change() < scene.settings.days())
                        .map(Brand.Issue::changeKey)
                        .orElse(""));
    }
}
