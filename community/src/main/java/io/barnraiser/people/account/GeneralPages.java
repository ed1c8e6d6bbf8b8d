package io.barnraiser.people.account;

import static io.barnraiser.people.account.Permissions.SETTINGS_WRITE;

import io.barnraiser.people.account.GeneralPage.Values;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.util.List;
import java.util.Locale;

/// The brand's name, colour, currency, and what holds for everybody who has not chosen.
final class GeneralPages {

    private static final String PATH = "/desk/settings/general";

    private final Settings settings;
    private final List<Locale> languages;

    GeneralPages(Settings settings, List<Locale> languages) {
        this.settings = settings;
        this.languages = languages;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, SETTINGS_WRITE, request -> page(request, values(settings.general()), List.of())),
                Route.post(PATH, SETTINGS_WRITE, this::change),
                Route.post(PATH + "/join", SETTINGS_WRITE, this::join));
    }

    private Response change(Request request) {
        Values typed = new Values(
                request.form("brand").orElse(""),
                request.form("accent").orElse(""),
                request.form("currency").orElse(""),
                request.form("language").orElse(""),
                request.form("zone").orElse(""));
        return switch (settings.change(request.viewer().name(), typed)) {
            case Outcome.Done<General> done -> Response.redirect(PATH).toast("account.general.saved");
            case Outcome.Faulty<General>(List<Fault> faults) ->
                page(request, typed, faults).invalid();
            case Outcome.Refused<General> refused -> throw new IllegalStateException("settings are never refused");
        };
    }

    private Response join(Request request) {
        JoinPolicy policy = request.form("join")
                .flatMap(JoinPolicy::of)
                .orElseThrow(() ->
                        Problem.notFound("There is no such way of joining.").exception());
        settings.put(request.viewer().name(), JoinPolicy.AREA, policy.write());
        return Response.redirect(PATH).toast("account.join.policy.saved");
    }

    private Response page(Request request, Values values, List<Fault> faults) {
        return Response.page(
                "people/account/general",
                new GeneralPage(
                        values,
                        settings.join(),
                        faults,
                        Choices.languages(languages),
                        Choices.zones(),
                        Choices.currencies(request.viewer().locale())));
    }

    private static Values values(General general) {
        return new Values(
                general.brand(),
                general.accent(),
                general.currency().getCurrencyCode(),
                general.language().toLanguageTag(),
                general.zone().getId());
    }
}
