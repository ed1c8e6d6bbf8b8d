package io.barnraiser.testbed.world;

import io.barnraiser.testbed.setting.Settings;
import io.barnraiser.testbed.wire.Table;
import io.barnraiser.testbed.word.Grammar;
import io.barnraiser.testbed.word.Interest;
import io.barnraiser.testbed.word.Mix;
import io.barnraiser.testbed.word.Saying;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;

/// What all that happens in a cell happens in: its day, its chance, its people.
final class Scene {

    final Settings settings;
    final int cell;
    final Chance chance;
    final Almanac almanac;
    final Outbox out;
    final Agenda agenda = new Agenda();
    final Brand brand;
    final People people;
    final Tales tales;
    final List<Interest> interests;
    private final Grammar grammar;
    private int day = -1;

    Scene(Settings settings, int cell) {
        SplittableRandom random = new SplittableRandom(Mix.of(settings.seed(), cell, 1));
        this.settings = settings;
        this.cell = cell;
        this.chance = new Chance(random);
        this.almanac = new Almanac(settings.start());
        this.out = new Outbox(settings.noise(), almanac, random.split());
        this.brand = Brand.of(settings.days());
        this.grammar = new Grammar(random.split());
        this.interests = Interest.ALL.subList(0, settings.crowd().tribes());
        this.tales = new Tales(settings, cell);
        this.people = new People(this);
    }

    int day() {
        return day;
    }

    void dayBegins() {
        day++;
    }

    /// Seconds since 1970 of a second of today.
    long second(int ofDay) {
        return almanac.second(day, ofDay);
    }

    /// When today {@code member} would say something.
    int hour(Member member) {
        return chance.second(interests.get(member.tribe).hour());
    }

    String today() {
        return almanac.date(day);
    }

    /// Does {@code deed} so many hours after {@code second} of today, with the second of its day.
    void after(int second, double hours, IntConsumer deed) {
        long then = second + Math.round(hours * 3_600);
        int ofDay = Math.toIntExact(then % Almanac.DAY);
        int days = Math.toIntExact(then / Almanac.DAY);
        if (days == 0) {
            // What was planned for today has been done already.
            deed.accept(ofDay);
        } else {
            agenda.at(day + days, () -> deed.accept(ofDay));
        }
    }

    void truth(Table table, Object... values) {
        out.truth(table, values);
    }

    Brand.Product anyProduct() {
        return brand.products().get(chance.below(brand.products().size()));
    }

    /// Whether something said in {@code tribe} today is kind: groups have moods, which swing through the year.
    boolean kind(int tribe) {
        return chance.happens(interests.get(tribe).mood() - 0.08 * almanac.winter(day));
    }

    String say(Saying saying, boolean german, int tribe, boolean kind, Brand.Product product, String issue) {
        return grammar.say(saying, german, kind, new Grammar.About(interests.get(tribe), product.name(), issue));
    }

    String say(Saying saying, Member member) {
        return say(saying, member.german, member.tribe, kind(member.tribe), anyProduct(), "");
    }
}
