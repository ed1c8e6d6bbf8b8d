package io.barnraiser.understand.voice;

import io.barnraiser.people.privacy.PersonalData;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.job.Jobs;
import io.barnraiser.platform.job.Task;
import io.barnraiser.platform.web.Feature;
import io.barnraiser.understand.tribe.Tribes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// Puts the feature together.
public final class VoiceModule {

    /// The bundle with the words of its pages.
    public static final String BUNDLE = "understand.voice";

    private static final Duration PAUSE = Duration.ofMinutes(15);

    private final Voices voices;
    private final Tribes tribes;

    public VoiceModule(Database database, Tribes tribes, Jobs jobs, InstantSource clock) {
        this.voices = new Voices(database, tribes, jobs, clock);
        this.tribes = tribes;
    }

    /// What is talked about, for other features.
    public Voices voices() {
        return voices;
    }

    /// Where somebody is quoted, for export and erasure.
    public PersonalData personalData() {
        return new VoiceData();
    }

    /// Its pages, and the jobs: one that reads once a week, and the reading.
    public Feature feature() {
        List<Task> tasks = List.of(
                Task.every("understand.voice.watch", PAUSE, voices::readIfDue),
                Task.durable(Voices.TASK, (instance, payload) -> voices.run(Long.parseLong(instance))));
        return new Feature(BUNDLE, new VoicePages(voices, tribes).routes(), List.of(BUNDLE), tasks);
    }
}
