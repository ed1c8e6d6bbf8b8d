package io.barnraiser.understand.behaviour;

import static io.barnraiser.people.account.Permissions.MEMBERS_READ;

import io.barnraiser.platform.database.Code;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import io.barnraiser.shell.FigureJson;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The newest answer for programs: {@code GET /api/v1/tribes/behaviour}. Names are in snake_case, days in
/// ISO 8601 (UTC); what is not known is null.
final class BehaviourApi {

    static final String PATH = "/api/v1/tribes/behaviour";

    private final Behaviours behaviours;

    BehaviourApi(Behaviours behaviours) {
        this.behaviours = behaviours;
    }

    List<Route> routes() {
        return List.of(Route.get(PATH, MEMBERS_READ, this::newest));
    }

    /// An answer; all null or empty before the first.
    ///
    /// @param verdict {@code behaviour}, {@code traits} or {@code cannot_tell}
    /// @param reason the verdict again, or why it cannot be told
    /// @param cut the first day that is foretold; nothing of it or later was known
    record AnswerJson(
            @Nullable String verdict,
            @Nullable String reason,
            @Nullable String as_of,
            @Nullable String cut,
            @Nullable Long active,
            @Nullable Long told,
            @Nullable Long judged,
            List<GainJson> gains,
            List<TraitJson> traits) {}

    /// Bits a person.
    record GainJson(String next_act, String comparison, FigureJson bits) {}

    /// A trait that sources state.
    record TraitJson(String name, long identities, boolean used, FigureJson likeness_to_tribes) {}

    private Response newest(Request request) {
        return Response.json(behaviours
                .newest()
                .map(run -> answer(run, BehaviourPage.found(run)))
                .orElse(new AnswerJson(null, null, null, null, null, null, null, List.of(), List.of())));
    }

    private static AnswerJson answer(BehaviourRun run, BehaviourRun.Found found) {
        List<GainJson> gains = new ArrayList<>();
        for (NextAct act : BehaviourPage.acts(run)) {
            for (Comparison comparison : BehaviourPage.comparisons(run)) {
                gains.add(new GainJson(
                        Code.of(act), Code.of(comparison), FigureJson.of(BehaviourFigures.gain(run, act, comparison))));
            }
        }
        return new AnswerJson(
                Code.of(found.answer().verdict()),
                Code.of(found.answer()),
                day(run.asOf()),
                day(run.cut()),
                found.active(),
                found.told(),
                found.judged(),
                gains,
                found.traits().stream()
                        .map(trait -> new TraitJson(
                                trait.name(),
                                trait.identities(),
                                trait.isUsed(),
                                FigureJson.of(BehaviourFigures.likeness(run, trait))))
                        .toList());
    }

    private static String day(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }
}
