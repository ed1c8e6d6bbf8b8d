package io.barnraiser.understand.voice;

import io.barnraiser.people.privacy.PersonalData;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.job.Jobs;
import io.barnraiser.platform.job.Task;
import io.barnraiser.platform.web.Feature;
import io.barnraiser.platform.web.Route;
import io.barnraiser.understand.tribe.Tribes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Puts the feature together.
public final class VoiceModule {

    /// The bundle with the words of its pages.
    public static final String BUNDLE = "understand.voice";

    private static final Duration PAUSE = Duration.ofMinutes(15);

    private final Voices voices;
    private final Moods moods;
    private final Purposes purposes;
    private final Tribes tribes;

    public VoiceModule(Database database, Tribes tribes, Jobs jobs, InstantSource clock) {
        this.voices = new Voices(database, tribes, jobs, clock);
        this.moods = new Moods(database, tribes, clock);
        this.purposes = new Purposes(database, clock);
        this.tribes = tribes;
    }

    /// What is talked about, for other features.
    public Voices voices() {
        return voices;
    }

    /// How texts feel, for other features.
    public Moods moods() {
        return moods;
    }

    /// What the brand says of itself, for other features.
    public Purposes purposes() {
        return purposes;
    }

    /// Where somebody is quoted, and what their texts were labelled, for export and erasure.
    public List<PersonalData> personalData() {
        return List.of(new VoiceData(), new LabelData());
    }

    /// Its pages, and the jobs: one that reads once a week, and the reading.
    public Feature feature() {
        List<Task> tasks = List.of(
                Task.every("understand.voice.watch", PAUSE, voices::readIfDue),
                Task.durable(Voices.TASK, (instance, payload) -> voices.run(Long.parseLong(instance))));
        List<Route> routes = new ArrayList<>();
        // Before the page of one topic, whose number stands in the same place.
        routes.addAll(new MoodPages(voices, moods, tribes).routes());
        routes.addAll(new PurposePages(voices, purposes).routes());
        routes.addAll(new VoicePages(voices, tribes).routes());
        return new Feature(BUNDLE, routes, List.of(BUNDLE), tasks);
    }
}
