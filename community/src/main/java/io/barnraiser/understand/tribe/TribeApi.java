package io.barnraiser.understand.tribe;

import io.barnraiser.people.account.Permissions;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import io.barnraiser.shell.FigureJson;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Tribes for programs: {@code GET /api/v1/tribes}, {@code /tribes/{id}/members}. Names are in snake_case, days in ISO
/// 8601
/// (UTC); what is not known is null.
final class TribeApi {

    static final String PATH = "/api/v1/tribes";
    private static final int ROWS = 50;
    private static final int MOST = 500;

    private final Tribes tribes;

    TribeApi(Tribes tribes) {
        this.tribes = tribes;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, Permissions.MEMBERS_READ, this::all),
                Route.get(PATH + "/{id}/members", Permissions.MEMBERS_READ, this::members));
    }

    /// The tribes of a look. The verdict says whether there are any at all: {@code structure}, {@code none} or {@code
    /// cannot_tell}; null before the first look.
    record TribeList(
            @Nullable String verdict,
            @Nullable String as_of,
            @Nullable Look look,
            List<TribeRow> tribes) {}

    /// What the whole look says.
    record Look(
            long members,
            long ties,
            double modularity,
            @Nullable Double chance_mean,
            @Nullable Double chance_deviation,
            double agreement,
            int repetitions,
            double resolution,
            List<Resolution> resolutions) {}

    /// A tribe.
    record TribeRow(
            long id,
            String name,
            long size,
            @Nullable Long earlier_size,
            String change,
            double stability,
            boolean tentative,
            double openness,
            double openness_by_chance,
            double openness_deviation,
            FigureJson answered,
            Map<String, FigureJson> figures,
            List<ProductRow> products,
            List<String> words) {}

    /// A product that members at home bought: the share of them, and of all members who have to do with others.
    record ProductRow(String name, long buyers, FigureJson share, FigureJson share_everywhere) {}

    /// The members of a tribe, its core first.
    record MemberList(
            String as_of, List<MemberRow> members, @Nullable String next) {}

    /// A member of a tribe.
    record MemberRow(long member_id, double share, double strength, boolean between) {}

    private Response all(Request request) {
        Optional<TribeRun> look = look(request);
        return Response.json(look.map(this::list).orElse(new TribeList(null, null, null, List.of())));
    }

    private TribeList list(TribeRun look) {
        Map<TribeId, Map<Measure, Measured>> measures = tribes.measures(look);
        Map<TribeId, List<Product>> products = tribes.products(look);
        return new TribeList(
                look.outcome().map(outcome -> word(outcome.verdict())).orElse(null),
                TribesPage.day(look),
                look.outcome()
                        .map(outcome -> whole(outcome, tribes.resolutions(look)))
                        .orElse(null),
                tribes.list(look).stream()
                        .map(tribe -> row(
                                tribe,
                                new TribeFigures(look, tribe.id(), measures.getOrDefault(tribe.id(), Map.of())),
                                products.getOrDefault(tribe.id(), List.of())))
                        .toList());
    }

    private static Look whole(TribeRun.Outcome outcome, List<Resolution> resolutions) {
        return new Look(
                outcome.members(),
                outcome.ties(),
                outcome.quality(),
                outcome.chance().map(TribeRun.Chance::mean).orElse(null),
                outcome.chance().map(TribeRun.Chance::deviation).orElse(null),
                outcome.agreement(),
                outcome.looks(),
                outcome.resolution(),
                resolutions);
    }

    private static TribeRow row(Tribe tribe, TribeFigures figures, List<Product> products) {
        Finding finding = tribe.finding();
        Map<String, FigureJson> all = new TreeMap<>();
        for (Measure measure : Measure.values()) {
            all.put(word(measure), FigureJson.of(figures.of(measure)));
        }
        return new TribeRow(
                tribe.id().value(),
                tribe.name(),
                finding.size(),
                finding.earlierSize().isPresent() ? (Long) finding.earlierSize().getAsLong() : null,
                word(finding.change()),
                finding.stability(),
                finding.isTentative(),
                finding.openness().index(),
                finding.openness().mean(),
                finding.openness().deviation(),
                FigureJson.of(figures.of(Measure.ANSWERED)),
                all,
                products.stream()
                        .map(product -> new ProductRow(
                                product.name(),
                                product.buyers(),
                                FigureJson.of(figures.share(product, finding.size())),
                                FigureJson.of(figures.shareEverywhere(product))))
                        .toList(),
                finding.words());
    }

    private Response members(Request request) {
        TribeId id = new TribeId(request.pathLong("id"));
        TribeRun look = look(request).orElseThrow(() -> unknown(id));
        if (tribes.find(look, id).isEmpty()) {
            throw unknown(id);
        }
        int limit = limit(request);
        List<TribeMember> found = tribes.core(look, id, TribePages.place(request), limit + 1);
        List<TribeMember> shown = found.subList(0, Math.min(limit, found.size()));
        return Response.json(new MemberList(
                TribesPage.day(look),
                shown.stream()
                        .map(member ->
                                new MemberRow(member.member(), member.share(), member.strength(), member.isBetween()))
                        .toList(),
                found.size() > limit ? TribePages.code(shown.getLast()) : null));
    }

    private static int limit(Request request) {
        Optional<String> asked = request.query("limit");
        if (asked.isEmpty()) {
            return ROWS;
        }
        try {
            int limit = Integer.parseInt(asked.get());
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException mistyped) {
            // Said below, as for a number out of range.
        }
        throw invalid("limit", "A whole number from 1 to %d.".formatted(MOST));
    }

    private Optional<TribeRun> look(Request request) {
        Optional<String> asked = request.query("as_of");
        if (asked.isEmpty()) {
            return tribes.look(Tribes.NEWEST);
        }
        try {
            return tribes.look(
                    LocalDate.parse(asked.get()).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeParseException mistyped) {
            throw invalid("as_of", "A day, like 2026-05-31.");
        }
    }

    private static RuntimeException invalid(String field, String message) {
        return Problem.invalid("The question could not be understood", List.of(new FieldError(field, message)))
                .exception();
    }

    private static RuntimeException unknown(TribeId id) {
        return Problem.notFound("tribe " + id.value()).exception();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
