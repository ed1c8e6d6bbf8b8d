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
        List<FiguresView.Groups> groups = new ArrayList<>();
        groups.add(new FiguresView.Groups("kind", lines("kind", Map.of())));
        groups.add(new FiguresView.Groups("source", lines("source", names.sources())));
        groups.add(new FiguresView.Groups("department", lines("department", names.departments())));
        List<FiguresView.Line> months = lines("month", Map.of());
        groups.add(new FiguresView.Groups("month", months.reversed().subList(0, Math.min(MONTHS, months.size()))));
        groups.removeIf(group -> group.lines().isEmpty());
        return Response.page(
                "listen/inbox/figures",
                new FiguresView(
                        handling.counted().map(Instant::toEpochMilli).orElse(0L),
                        handling.by("all").stream().findFirst().map(handled -> FiguresView.Line.of("", handled)),
                        groups,
                        handling.share("solicited"),
                        handling.share("closed"),
                        handling.share("problems"),
                        handling.recovery(),
                        handling.precision()));
    }

    private List<FiguresView.Line> lines(String facet, Map<Long, String> names) {
        return handling.by(facet).stream()
                .map(handled -> FiguresView.Line.of(name(facet, handled.value(), names), handled))
                .toList();
    }

    private static String name(String facet, String value, Map<Long, String> names) {
        boolean isNumber = facet.equals("source") || facet.equals("department");
        return isNumber ? Optional.ofNullable(names.get(Long.parseLong(value))).orElse("#" + value) : value;
    }
}
