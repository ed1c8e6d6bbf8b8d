package io.barnraiser.testbed.world;

import io.barnraiser.testbed.setting.Settings;

/// How the stories of the first cell bend what would happen otherwise. Without stories nothing is bent.
final class Tales {

    /// The tribe that closes itself off.
    static final int CLOSING = 1;
    /// The tribe that wants the heated lining, and the one that fears it.
    static final int WANTS = 6;
    static final int FEARS = 7;
    /// Founders whose path is written: the critic who was heard, the hero who burns out.
    static final int CRITIC = 2;
    static final int HERO = 3;

    private static final double GERMAN_ANSWERED = 0.12;
    private static final double CLOSED_ANSWERED = 0.15;
    private static final double CLOSED = 0.99;
    private static final double HERO_ANSWERS = 0.95;
    private static final double HERO_TIRES = 0.6;
    private static final double HERO_LAST = 0.02;

    private final Settings settings;
    private final boolean told;

    Tales(Settings settings, int cell) {
        this.settings = settings;
        this.told = settings.stories() && cell == 0 && settings.crowd().tribes() > FEARS;
    }

    boolean told() {
        return told;
    }

    /// The day at {@code share} of the time.
    int day(double share) {
        return (int) (settings.days() * share);
    }

    /// How closed {@code tribe} is on {@code day}: 0 as everybody, 1 wholly.
    double closing(int tribe, int day) {
        if (!told || tribe != CLOSING) {
            return 0;
        }
        return Math.clamp((day - settings.days() * 0.5) / (settings.days() * 0.3), 0, 1);
    }

    /// The share of answers and friends of {@code tribe} that stay inside.
    double homophily(int tribe, int day) {
        double usual = settings.crowd().homophily();
        return usual + (CLOSED - usual) * closing(tribe, day);
    }

    /// The chance that somebody's first post is answered at all.
    double newcomerAnswered(Member member, int day) {
        double usual = settings.habits().newcomerAnswered();
        if (told && member.german) {
            return GERMAN_ANSWERED;
        }
        return usual + (CLOSED_ANSWERED - usual) * closing(member.tribe, day);
    }

    /// The chance that it is the hero who answers a question.
    double heroAnswers(int day) {
        if (!told || day < day(0.06)) {
            return 0;
        }
        double tired = Math.clamp((day - settings.days() * HERO_TIRES) / (settings.days() * (0.98 - HERO_TIRES)), 0, 1);
        return HERO_ANSWERS + (HERO_LAST - HERO_ANSWERS) * tired;
    }
}
