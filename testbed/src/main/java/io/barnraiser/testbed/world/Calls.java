package io.barnraiser.testbed.world;

import io.barnraiser.testbed.wire.Json;

/// Begins the calls of the Segment specification.
final class Calls {

    private Calls() {}

    static Json begin(Scene scene, String type, String id, int second) {
        return begin(scene, type, id, scene.almanac.time(scene.second(second)));
    }

    static Json begin(Scene scene, String type, String id, String time) {
        return scene.out.json().put("type", type).put("messageId", id).put("timestamp", time);
    }
}
