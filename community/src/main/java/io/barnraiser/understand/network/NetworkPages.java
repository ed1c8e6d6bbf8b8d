package io.barnraiser.understand.network;

import static io.barnraiser.people.account.Permissions.SETTINGS_WRITE;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.function.Function;

/// How ties are weighed: the half-life, the least weight of a tie, and what an act of each kind counts.
final class NetworkPages {

    static final String WEIGHT = "weight-";
    private static final String HALF_LIFE = "half-life";
    private static final String LEAST_WEIGHT = "least-weight";

    static final String PATH = "/desk/settings/network";

    private final Networks networks;
    private final TieFits fits;

    NetworkPages(Networks networks, TieFits fits) {
        this.networks = networks;
        this.fits = fits;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, SETTINGS_WRITE, request -> show()), Route.post(PATH, SETTINGS_WRITE, this::change));
    }

    private Response show() {
        Map<String, String> values = values(networks.settings());
        return page(name -> values.getOrDefault(name, ""), List.of());
    }

    private Response change(Request request) {
        Function<String, String> typed = name -> request.form(name).orElse("").strip();
        List<FieldError> wrong = new ArrayList<>();
        double halfLife = number(
                typed,
                HALF_LIFE,
                days -> days == (int) days && TieSettings.isHalfLife((int) days),
                "network.fault.half-life",
                wrong);
        double leastWeight =
                number(typed, LEAST_WEIGHT, TieSettings::isLeastWeight, "network.fault.least-weight", wrong);
        Map<ActivityKind, Double> weights =
                new HashMap<>(networks.settings().weights().byKind());
        for (ActivityKind kind : TieWeights.KINDS) {
            weights.put(kind, number(typed, WEIGHT + kind.name(), TieWeights::isWeight, "network.fault.weight", wrong));
        }
        if (!wrong.isEmpty()) {
            return page(typed, wrong).invalid();
        }
        networks.change(request.viewer().name(), new TieSettings((int) halfLife, leastWeight, new TieWeights(weights)));
        return Response.redirect(PATH).toast("network.saved");
    }

    /// The number in a field; 0 and an entry in {@code wrong} where there is none that may be.
    private static double number(
            Function<String, String> typed, String field, DoublePredicate mayBe, String fault, List<FieldError> wrong) {
        String text = typed.apply(field).replace(',', '.');
        OptionalDouble number = text.matches("\\d{1,6}(\\.\\d{1,6})?")
                ? OptionalDouble.of(Double.parseDouble(text))
                : OptionalDouble.empty();
        if (number.isEmpty() || !mayBe.test(number.getAsDouble())) {
            wrong.add(new FieldError(field, fault));
            return 0;
        }
        return number.getAsDouble();
    }

    private Response page(Function<String, String> values, List<FieldError> wrong) {
        return Response.page(
                "understand/network/settings",
                new NetworkPage(
                        new NetworkPage.Learning(
                                networks.settings().equals(TieSettings.ASSUMED),
                                fits.newest(),
                                fits.last().filter(TieFit::isRunning),
                                fits.before().isPresent()),
                        values.apply(HALF_LIFE),
                        values.apply(LEAST_WEIGHT),
                        TieWeights.KINDS.stream()
                                .map(kind -> new NetworkPage.Weight(kind.name(), values.apply(WEIGHT + kind.name())))
                                .toList(),
                        wrong));
    }

    private static Map<String, String> values(TieSettings settings) {
        Map<String, String> values = new HashMap<>();
        values.put(HALF_LIFE, Integer.toString(settings.halfLifeDays()));
        values.put(LEAST_WEIGHT, plain(settings.leastWeight()));
        TieWeights.KINDS.forEach(kind ->
                values.put(WEIGHT + kind.name(), plain(settings.weights().of(kind))));
        return values;
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
