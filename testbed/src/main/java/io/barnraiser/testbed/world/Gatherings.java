package io.barnraiser.testbed.world;

import io.barnraiser.testbed.wire.Json;
import io.barnraiser.testbed.wire.SourceFile;
import java.util.ArrayList;
import java.util.List;

/// Walks and evenings of a tribe: who says that they will come, and who comes.
final class Gatherings {

    private static final int AHEAD = 5;
    private static final int LOOKS = 30;
    private static final double COMES = 0.8;

    private final Scene scene;
    private final Identities identities;
    private int count;

    Gatherings(Scene scene, Identities identities) {
        this.scene = scene;
        this.identities = identities;
    }

    /// Announces the gatherings that are a few days ahead.
    void announce() {
        for (int tribe = 0; tribe < scene.interests.size(); tribe++) {
            if (scene.chance.happens(scene.settings.habits().gatherings() / Almanac.MONTH)) {
                announce(tribe);
            }
        }
    }

    private void announce(int tribe) {
        List<Member> guests = new ArrayList<>();
        for (int i = 0; i < LOOKS; i++) {
            scene.people
                    .talker(tribe)
                    .filter(member -> !guests.contains(member) && scene.chance.happens(0.5))
                    .ifPresent(guests::add);
        }
        count++;
        String gathering = "g" + scene.cell + "-" + count;
        guests.forEach(member -> write(member, "accept", gathering, tribe));
        scene.agenda.at(
                scene.day() + AHEAD,
                () -> guests.stream()
                        .filter(member -> member.awake() && scene.chance.happens(COMES))
                        .forEach(member -> write(member, "attend", gathering, tribe)));
    }

    private void write(Member member, String kind, String gathering, int tribe) {
        Identity who = identities.of(member, SourceFile.EVENTS);
        String id = scene.out.id(SourceFile.EVENTS, scene.cell);
        String interest = scene.interests.get(tribe).name();
        int second = scene.hour(member);
        Json row = scene.out
                .json()
                .put("id", id)
                .put("kind", kind)
                .put("time", scene.almanac.time(scene.second(second)))
                .put("series", interest)
                .put("email", who.email())
                .put("name", who.name())
                .put("gathering", gathering);
        row.put("title", "Out together: " + interest);
        scene.out.send(SourceFile.EVENTS, id, scene.second(second), 1);
    }
}
