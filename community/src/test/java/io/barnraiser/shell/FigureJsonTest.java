package io.barnraiser.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.evidence.Doubt;
import io.barnraiser.evidence.Evidence;
import io.barnraiser.evidence.Figure;
import io.barnraiser.evidence.Grade;
import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import io.barnraiser.platform.json.Json;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class FigureJsonTest {

    @Test
    void a_program_gets_the_interval_with_the_value_and_nothing_for_an_open_end() {
        Interval wait = new Interval(23, 13, Double.POSITIVE_INFINITY, Level.USUAL, 21, Method.BROOKMEYER_CROWLEY);
        Figure figure = new Figure.Estimated(wait.estimate(
                Grade.D, Instant.parse("2026-11-21T00:00:00Z"), Evidence.of("run 17", "/desk/tribes/runs/17")));

        assertThat(Json.read(Json.write(FigureJson.of(figure)))).isEqualTo(Json.read("""
                {"kind": "estimate", "value": 23.0, "lower": 13.0, "upper": null, "level": 0.95, "n": 21,
                 "method": "brookmeyer-crowley", "grade": "D", "as_of": "2026-11-21T00:00:00Z",
                 "evidence": "run 17", "evidence_url": "/desk/tribes/runs/17"}
                """));
    }

    @Test
    void what_is_not_shown_on_a_page_is_not_told_to_a_program() {
        assertThat(Json.read(Json.write(FigureJson.of(new Figure.Suppressed(10)))))
                .isEqualTo(Json.read("""
                        {"kind": "suppressed", "floor": 10, "grade": "X"}
                        """));
        assertThat(Json.read(Json.write(FigureJson.of(new Figure.CannotTell(Doubt.NOT_REACHED)))))
                .isEqualTo(Json.read("""
                        {"kind": "unknown", "reason": "not-reached"}
                        """));
    }
}
