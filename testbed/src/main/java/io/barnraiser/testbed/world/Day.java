package io.barnraiser.testbed.world;

import io.barnraiser.testbed.setting.Habits;
import io.barnraiser.testbed.setting.Stage;
import io.barnraiser.testbed.word.Mix;

/// What a member does on an ordinary day, by their stage: nobody does what would prove a stage that they are not in.
final class Day {

    private static final int TRAVEL_SALT = 77;

    private final Scene scene;
    private final Habits habits;
    private final Site site;
    private final Counter counter;
    private final Forum forum;
    private final Chat chat;
    private final Talk talk;
    private final Listening listening;
    private final Advocacy advocacy;
    private final Letters letters;

    Day(
            Scene scene,
            Site site,
            Counter counter,
            Forum forum,
            Chat chat,
            Talk talk,
            Listening listening,
            Advocacy advocacy,
            Letters letters) {
        this.scene = scene;
        this.habits = scene.settings.habits();
        this.site = site;
        this.counter = counter;
        this.forum = forum;
        this.chat = chat;
        this.talk = talk;
        this.listening = listening;
        this.advocacy = advocacy;
        this.letters = letters;
    }

    void of(Member member) {
        if (feels(member, habits.pages())) {
            site.page(member, scene.hour(member));
        }
        if (member.newsletter) {
            letters.read(member);
        }
        if (member.talks) {
            talk(member);
        }
        if (member.reached(Stage.CONSIDERATION)) {
            shop(member);
        }
    }

    /// Once a month those who travel look in at the fire of another cell.
    void travel(Member member, int month) {
        int cells = scene.settings.cells();
        boolean travels = Mix.share(scene.settings.seed(), member.number, TRAVEL_SALT)
                < scene.settings.crowd().travellers();
        if (cells > 1 && travels && member.talks && member.awake()) {
            long other = 1 + Math.floorMod(Mix.of(scene.settings.seed(), member.number, month), cells - 1L);
            forum.visit(member, (int) ((scene.cell + other) % cells), month, scene.hour(member));
        }
    }

    private void talk(Member member) {
        if (feels(member, habits.chats())) {
            chat.say(member, scene.hour(member));
        }
        if (feels(member, habits.topics())) {
            talk.topic(member, scene.hour(member));
        }
        if (feels(member, habits.likes())) {
            forum.like(member, scene.hour(member));
        }
    }

    private void shop(Member member) {
        if (feels(member, habits.products())) {
            counter.look(member, scene.anyProduct(), scene.hour(member));
        }
        if (feels(member, habits.baskets())) {
            counter.add(member, scene.anyProduct(), scene.hour(member));
        }
        if (member.reached(Stage.PURCHASE)
                && feels(
                        member, habits.orders() * Math.exp(scene.settings.shop().ordersByLoyalty() * member.loyalty))) {
            counter.order(member, "habit", scene.hour(member));
        }
        if (member.reached(Stage.FEEDBACK) && feels(member, habits.feedback())) {
            listening.give(member, scene.hour(member));
        }
        if (member.reached(Stage.ADVOCACY) && feels(member, habits.advocacy())) {
            advocacy.act(member, scene.hour(member));
        }
    }

    private boolean feels(Member member, double rate) {
        return scene.chance.happens(rate * member.liveliness);
    }
}
