package io.barnraiser.bench.truth;

import io.barnraiser.server.SimulatedBrand;
import io.barnraiser.testbed.setting.Crowd;
import io.barnraiser.testbed.setting.Habits;
import io.barnraiser.testbed.setting.Noise;
import io.barnraiser.testbed.setting.Preset;
import io.barnraiser.testbed.setting.Settings;
import io.barnraiser.testbed.setting.Spread;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Consumer;

/// The worlds that are simulated: a year each, of the preset {@code tiny} but for the knobs that are named.
final class Worlds {

    static final int DAYS = 365;
    static final int MEMBERS = 300;

    private static final LocalDate END = LocalDate.of(2026, 1, 1);

    /// Without spam, so that there is one truth of what newcomers meet.
    private static final Noise NOISE = new Noise(0.01, 0.01, 0.02, 0.03, 0.02, 0.10, 0.4, 0);

    private Worlds() {}

    /// Four tribes, all seven sources.
    static Settings community(long seed, int members) {
        return settings(
                seed, members, Preset.TINY.settings(seed, members, END).crowd(), Habits.usual(), Spread.usual());
    }

    /// One that talks in its forum alone, so that everybody who talks is one identity.
    static Settings forum(long seed, int members) {
        Habits habits = new Habits(0.7, 0, 0, 0, 0, 0.04, 0.06, 0.01, 0.01, 0.03, 0, 1.8, 0.75, 0, 0);
        return settings(seed, members, community(seed, members).crowd(), habits, new Spread(0, 0.1, 1, 0.6));
    }

    /// One in which tribes are mere labels: friends and answers are drawn from all, and nothing is done in rooms of a
    /// tribe (no chat, no gatherings).
    static Settings mixed(long seed, int members) {
        Crowd crowd = new Crowd(3_000, 4, 0.10, 0, 0, 4, 0.30, 0, 0.9, 0);
        Settings forum = forum(seed, members);
        return settings(seed, members, crowd, forum.habits(), forum.spread());
    }

    /// One of twice as many members who tell the brand eight times as much, so that enough have
    /// told of an issue before its change for a share of them to be stated.
    static Settings telling(long seed, int members) {
        Habits usual = Habits.usual();
        Habits telling = new Habits(
                usual.liveliness(),
                usual.pages(),
                usual.products(),
                usual.baskets(),
                usual.chats(),
                usual.topics(),
                usual.likes(),
                usual.orders(),
                8 * usual.feedback(),
                usual.advocacy(),
                usual.opens(),
                usual.replies(),
                usual.newcomerAnswered(),
                usual.bridged(),
                usual.gatherings());
        Settings community = community(seed, 2 * members);
        return settings(seed, 2 * members, community.crowd(), telling, community.spread());
    }

    /// One in which ten times as much is passed on, so that pairs try often enough to be learned one by one.
    static Settings passing(long seed, int members) {
        Settings usual = community(seed, members);
        Spread spread = Spread.usual();
        Spread busy = new Spread(10 * spread.started(), spread.chance(), spread.inside(), spread.unequal());
        return settings(seed, members, usual.crowd(), usual.habits(), busy);
    }

    private static Settings settings(long seed, int members, Crowd crowd, Habits habits, Spread spread) {
        Settings tiny = Preset.TINY.settings(seed, members, END);
        return new Settings(
                seed,
                members,
                END,
                DAYS,
                false,
                crowd,
                habits,
                tiny.care(),
                tiny.journey(),
                spread,
                tiny.shop(),
                tiny.bring(),
                tiny.mailing(),
                NOISE);
    }

    /// Simulates a world, takes it into a fresh installation, and clears away when {@code deed} is done.
    static void with(Settings settings, Consumer<World> deed) {
        try {
            Path folder = Files.createTempDirectory("barnraiser-truth-");
            try (SimulatedBrand brand = SimulatedBrand.fill(folder, settings)) {
                deed.accept(new World(settings, brand));
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
