package io.barnraiser.testbed.world;

import io.barnraiser.testbed.setting.Crowd;
import io.barnraiser.testbed.setting.Settings;
import io.barnraiser.testbed.setting.Spread;
import io.barnraiser.testbed.wire.SourceFile;
import io.barnraiser.testbed.wire.Table;
import io.barnraiser.testbed.word.Mix;
import io.barnraiser.testbed.word.Names;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The members of a cell, in which tribe they are, and who is whose friend.
final class People {

    private static final int LOOKS = 12;
    private static final double SMALLER = 0.85;

    private final Scene scene;
    private final Settings settings;
    private final List<Member> members = new ArrayList<>();
    private final List<List<Member>> talkers = new ArrayList<>();
    private final List<List<Member>> all = new ArrayList<>();
    private final long modulus;
    private int arrived;

    People(Scene scene) {
        this.scene = scene;
        this.settings = scene.settings;
        this.modulus = modulus(settings);
        for (int i = 0; i < settings.crowd().tribes(); i++) {
            talkers.add(new ArrayList<>());
            all.add(new ArrayList<>());
        }
    }

    /// A prime above all numbers of members: nicks are numbered by it.
    static long modulus(Settings settings) {
        return BigInteger.valueOf(settings.members() * 4 + 50_000)
                .nextProbablePrime()
                .longValueExact();
    }

    /// The handle in the forum of a founder of another cell, without simulating it.
    static String founder(Settings settings, int cell, int index) {
        long number = (long) index * settings.cells() + cell;
        return Names.of(settings.seed(), number, modulus(settings), false).handle();
    }

    List<Member> members() {
        return members;
    }

    Member member(int index) {
        return members.get(index);
    }

    int arrived() {
        return arrived;
    }

    /// Somebody who will come.
    Member reserve() {
        Crowd crowd = settings.crowd();
        Chance chance = scene.chance;
        int index = members.size();
        long number = (long) index * settings.cells() + scene.cell;
        boolean strange =
                Mix.share(settings.seed(), number, 12) < settings.noise().nicks();
        Member member = new Member(
                index, number, Names.of(settings.seed(), number, modulus, strange), SourceFile.values().length);
        member.tribe = tribe();
        member.german = chance.happens(crowd.german());
        member.loyalty = chance.normal();
        double logit = crowd.talks() + crowd.talksByLoyalty() * member.loyalty;
        member.talks = chance.happens(1 / (1 + Math.exp(-logit)));
        double spread = settings.habits().liveliness();
        member.liveliness = Math.min(4, Math.exp(spread * chance.normal() - spread * spread / 2));
        member.clock = chance.happens(settings.noise().skewed()) ? chance.below(21_600) - 10_800 : 0;
        member.forum = member.talks || index < Cell.FOUNDERS;
        members.add(member);
        return member;
    }

    /// Seats {@code member} among their tribe, and lets them find friends.
    void arrive(Member member) {
        member.arrived = scene.day();
        arrived++;
        sit(member);
        int wanted = settings.crowd().friends();
        if (member.inviter >= 0) {
            befriend(member, member(member.inviter));
            wanted--;
        }
        makeFriends(member, wanted);
    }

    void makeFriends(Member member, int wanted) {
        for (int i = 0; i < wanted; i++) {
            boolean inside = scene.chance.happens(scene.tales.homophily(member.tribe, scene.day()));
            Optional<Member> one = anybody(inside ? member.tribe : anyTribe());
            Optional<Member> other = anybody(inside ? member.tribe : anyTribe());
            if (one.isPresent() && other.isPresent()) {
                befriend(member, one.get().friends >= other.get().friends ? one.get() : other.get());
            }
        }
    }

    /// Moves {@code member} to {@code tribe}.
    void move(Member member, int tribe) {
        spell(member, scene.today());
        stand(member);
        member.tribe = tribe;
        sit(member);
        makeFriends(member, 2);
    }

    /// Writes down in which tribe {@code member} was until {@code end}.
    void spell(Member member, String end) {
        scene.truth(
                Table.TRIBE_SPELLS, member.key(), tribeKey(member.tribe), scene.almanac.date(member.tribeSince), end);
    }

    String tribeKey(int tribe) {
        return "t" + scene.cell + "-" + tribe;
    }

    /// Somebody else who is awake and talks, of {@code tribe}; nobody where a few looks find none.
    Optional<Member> talker(int tribe, Member but) {
        return find(talkers.get(tribe), Optional.of(but));
    }

    /// Somebody awake who talks, of {@code tribe}.
    Optional<Member> talker(int tribe) {
        return find(talkers.get(tribe), Optional.empty());
    }

    /// Somebody who would answer {@code author}: most often of the same tribe, often a friend.
    Optional<Member> answerer(Member author, int day) {
        Chance chance = scene.chance;
        if (chance.happens(scene.tales.homophily(author.tribe, day))) {
            for (int i = 0; i < 3 && author.friends > 0 && chance.happens(0.6); i++) {
                Member friend = member(author.friend[chance.below(author.friends)]);
                if (friend.awake() && friend.talks && friend.tribe == author.tribe) {
                    return Optional.of(friend);
                }
            }
            return talker(author.tribe, author);
        }
        int tribe = anyTribe();
        boolean keepsOut = chance.happens(scene.tales.closing(tribe, day)) && tribe != author.tribe;
        return keepsOut ? Optional.empty() : talker(tribe, author);
    }

    int anyTribe() {
        return scene.chance.below(talkers.size());
    }

    Optional<Member> anybody(int tribe) {
        List<Member> of = all.get(tribe);
        return of.isEmpty() ? Optional.empty() : Optional.of(of.get(scene.chance.below(of.size())));
    }

    private Optional<Member> find(List<Member> among, Optional<Member> but) {
        for (int i = 0; i < LOOKS && !among.isEmpty(); i++) {
            Member found = among.get(scene.chance.below(among.size()));
            if (found.awake() && but.filter(other -> other == found).isEmpty()) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /// Tribes are not of one size: each is a little smaller than the one before.
    private int tribe() {
        int tribes = settings.crowd().tribes();
        double at = scene.chance.source().nextDouble() * (1 - Math.pow(SMALLER, tribes));
        return Math.min(tribes - 1, (int) (Math.log(1 - at) / Math.log(SMALLER)));
    }

    private void sit(Member member) {
        member.tribeSince = scene.day();
        all.get(member.tribe).add(member);
        if (member.talks) {
            List<Member> seats = talkers.get(member.tribe);
            member.seat = seats.size();
            seats.add(member);
        }
    }

    private void stand(Member member) {
        all.get(member.tribe).remove(member);
        if (member.seat >= 0) {
            List<Member> seats = talkers.get(member.tribe);
            Member last = seats.removeLast();
            if (last != member) {
                seats.set(member.seat, last);
                last.seat = member.seat;
            }
        }
    }

    private void befriend(Member one, Member other) {
        if (one.befriend(other.index, passes(one, other))) {
            other.befriend(one.index, passes(other, one));
        }
    }

    private double passes(Member from, Member to) {
        Spread spread = settings.spread();
        double inside = from.tribe == to.tribe ? spread.inside() : 1;
        return Math.clamp(spread.chance() * inside * Math.exp(spread.unequal() * scene.chance.normal()), 0.005, 0.6);
    }
}
