package io.barnraiser.listen.inbox;

import io.barnraiser.people.account.Permissions;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How what members tell is handled: {@code /desk/listening/figures}.
final class FigurePages {

    private static final int MONTHS = 12;

    private final Handling handling;
    private final Rows rows;

    FigurePages(Handling handling, Rows rows) {
        this.handling = handling;
        this.rows = rows;
    }

    List<Route> routes() {
        return List.of(Route.get(Address.PATH + "/figures", Permissions.LISTENING_READ, this::show));
    }

    private Response show(Request request) {
        Rows.Names names = rows.names();
        Counts counts = handling.counts();
        List<FiguresView.Groups> groups = new ArrayList<>();
        groups.add(new FiguresView.Groups("kind", lines(counts, "kind", Map.of())));
        groups.add(new FiguresView.Groups("source", lines(counts, "source", names.sources())));
        groups.add(new FiguresView.Groups("department", lines(counts, "department", names.departments())));
        List<FiguresView.Line> months = lines(counts, "month", Map.of());
        groups.add(new FiguresView.Groups("month", months.reversed().subList(0, Math.min(MONTHS, months.size()))));
        groups.removeIf(group -> group.lines().isEmpty());
        return Response.page(
                "listen/inbox/figures",
                new FiguresView(
                        counts.counted().map(Instant::toEpochMilli).orElse(0L),
                        counts.by("all").stream().findFirst().map(handled -> FiguresView.Line.of("", handled)),
                        groups,
                        counts.share("solicited"),
                        counts.share("closed"),
                        counts.share("problems"),
                        counts.recovery(),
                        counts.heard(),
                        handling.precision(counts.asOf())));
    }

    private static List<FiguresView.Line> lines(Counts counts, String facet, Map<Long, String> names) {
        return counts.by(facet).stream()
                .map(handled -> FiguresView.Line.of(name(facet, handled.value(), names), handled))
                .toList();
    }

    private static String name(String facet, String value, Map<Long, String> names) {
        boolean isNumber = facet.equals("source") || facet.equals("department");
        return isNumber ? Optional.ofNullable(names.get(Long.parseLong(value))).orElse("#" + value) : value;
    }
}
