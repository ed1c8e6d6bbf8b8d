package io.barnraiser.testbed.world;

import io.barnraiser.testbed.setting.Settings;
import io.barnraiser.testbed.wire.Sink;
import io.barnraiser.testbed.wire.Table;
import io.barnraiser.testbed.word.Interest;
import io.barnraiser.testbed.word.Saying;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A few thousand members who live together. Its memory is that of its members, their friends, and a few hundred
/// posts; it goes on for as many days as it is asked. Not for several threads.
public final class Cell {

    /// The plainly invented name of the brand.
    public static final String BRAND = Brand.NAME;

    /// Members who are there on the first day.
    static final int FOUNDERS = 8;

    private static final int FOUNDING_DAYS = 14;

    private final Scene scene;
    private final Forum forum;
    private final Site site;
    private final Letters letters;
    private final Gatherings gatherings;
    private final Listening listening;
    private final Spreading spreading;
    private final Nuisance nuisance;
    private final Bringing bringing;
    private final Moves moves;
    private final Script script;
    private final Day ordinary;

    /// The cell {@code cell} before its first day.
    public Cell(Settings settings, int cell) {
        this.scene = new Scene(settings, cell);
        Identities identities = new Identities(scene);
        this.forum = new Forum(scene, identities);
        this.site = new Site(scene, identities);
        Chat chat = new Chat(scene, identities);
        Counter counter = new Counter(scene, identities);
        this.letters = new Letters(scene, identities, counter);
        this.gatherings = new Gatherings(scene, identities);
        Team team = new Team(scene, forum);
        this.listening = new Listening(scene, identities, forum, site, team);
        this.spreading = new Spreading(scene, chat);
        this.nuisance = new Nuisance(scene, forum, chat);
        Talk talk = new Talk(scene, forum, team, this::unanswered);
        Advocacy advocacy = new Advocacy(scene, forum, talk, counter);
        Proofs proofs = new Proofs(scene, site, counter, listening, talk, advocacy);
        this.bringing = new Bringing(scene, forum, this::join);
        this.moves = new Moves(scene, proofs, bringing);
        this.script = new Script(scene, moves, listening, advocacy);
        this.ordinary = new Day(scene, site, counter, forum, chat, talk, listening, advocacy, letters);
    }

    /// How many days are over.
    public int days() {
        return scene.day() + 1;
    }

    /// Lives one more day; its events go to {@code sink} in the order of their time, and what the truth learns with
    /// them.
    public void advance(Sink sink) {
        scene.dayBegins();
        scene.out.begin(scene.day(), sink);
        if (scene.day() == 0) {
            introduce();
        }
        newMonth();
        everybody(moves::today);
        scene.agenda.run(scene.day());
        arrivals();
        listening.changes();
        letters.campaigns();
        gatherings.announce();
        script.today();
        spreading.begin();
        everybody(member -> {
            if (member.awake()) {
                ordinary.of(member);
            }
        });
        nuisance.today();
        scene.out.flush();
    }

    /// Tells what has not come yet, and the truth on everybody as they stand. Days may follow.
    public void close(Sink sink) {
        scene.out.close(sink);
        everybody(member -> {
            moves.write(member, "", "", "");
            scene.people.spell(member, "");
            Truths.member(scene, member);
            Truths.influence(scene, member);
        });
    }

    /// Everybody who is there. Those who are expected meanwhile are not.
    private void everybody(Consumer<Member> deed) {
        List<Member> members = scene.people.members();
        int count = members.size();
        for (int i = 0; i < count; i++) {
            if (members.get(i).arrived >= 0) {
                deed.accept(members.get(i));
            }
        }
    }

    private void introduce() {
        nuisance.introduce();
        script.tell();
        for (int i = 0; i < scene.interests.size(); i++) {
            Interest interest = scene.interests.get(i);
            List<Object> row = new ArrayList<>(List.of(scene.people.tribeKey(i), scene.cell, interest.name()));
            row.addAll(interest.values());
            row.add(interest.mood());
            scene.truth(Table.TRIBES, row.toArray());
        }
    }

    private void newMonth() {
        if (scene.day() % Almanac.MONTH == 0) {
            int month = scene.day() / Almanac.MONTH;
            forum.light(month, scene.say(Saying.HOST, false, 0, true, scene.anyProduct(), ""), 8 * 3_600);
            everybody(member -> {
                drift(member);
                ordinary.travel(member, month);
            });
        }
    }

    private void drift(Member member) {
        int tribes = scene.interests.size();
        if (scene.chance.happens(scene.settings.crowd().drift())) {
            scene.people.move(member, (member.tribe + 1 + scene.chance.below(tribes - 1)) % tribes);
        }
    }

    /// Those who come by themselves: as many as are wanted by today, less those who are there or
    /// will be brought.
    private void arrivals() {
        boolean last = scene.day() == scene.settings.days() - 1;
        int here = last ? scene.people.arrived() : scene.people.members().size();
        int wanted = wanted(scene.day()) - here;
        for (int i = 0; i < wanted; i++) {
            join(scene.people.reserve());
        }
    }

    private int wanted(int day) {
        Settings settings = scene.settings;
        double all = settings.membersOf(scene.cell);
        double founders = Math.max(FOUNDERS, settings.crowd().founders() * all);
        double count = day < FOUNDING_DAYS
                ? FOUNDERS + (founders - FOUNDERS) * day / FOUNDING_DAYS
                : founders + (all - founders) * (day - FOUNDING_DAYS) / (settings.days() - 1 - FOUNDING_DAYS);
        return (int) Math.round(count);
    }

    private void join(Member member) {
        boolean written = script.isWritten(member.index);
        if (written) {
            member.scripted = true;
            member.talks = true;
            member.forum = true;
        } else {
            bringing.destine(member);
        }
        scene.people.arrive(member);
        int second = scene.hour(member);
        if (member.forum) {
            forum.join(member, second);
        }
        if (scene.chance.happens(scene.settings.mailing().subscribes())) {
            letters.subscribe(member, second);
        }
        moves.arrive(member, site.arrive(member, Math.min(second, Almanac.DAY - 2)));
        if (written) {
            script.plan(member);
        } else {
            bringing.begin(member);
        }
    }

    private void unanswered(Member member) {
        moves.unanswered(member);
    }
}
