package io.barnraiser.understand.journey;

import static io.barnraiser.people.account.Permissions.MEMBERS_READ;
import static io.barnraiser.people.account.Permissions.SETTINGS_WRITE;

import io.barnraiser.activity.source.Sources;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rules as sentences, for everybody who sees what comes of them; by those who may, changed,
/// previewed, saved as a
/// new version, and gone back to.
final class RulePages {

    static final String PATH = "/desk/settings/journey";

    private final Journeys journeys;
    private final RuleVersions versions;
    private final Preview preview;
    private final Sources sources;

    RulePages(Journeys journeys, RuleVersions versions, Preview preview, Sources sources) {
        this.journeys = journeys;
        this.versions = versions;
        this.preview = preview;
        this.sources = sources;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, MEMBERS_READ, request -> show(request)),
                Route.post(PATH, SETTINGS_WRITE, this::save),
                Route.post(PATH + "/preview", SETTINGS_WRITE, this::compare),
                Route.post(PATH + "/back", SETTINGS_WRITE, this::back),
                Route.post(PATH + "/shipped", SETTINGS_WRITE, this::shipped),
                Route.post(PATH + "/shipped/preview", SETTINGS_WRITE, this::compareShipped),
                Route.post(PATH + "/cancel", SETTINGS_WRITE, this::cancel),
                Route.get(PATH + "/progress", SETTINGS_WRITE, request -> progress()));
    }

    private Response show(Request request) {
        RuleSet current = journeys.rules();
        return page(
                request,
                current,
                Optional.empty(),
                current.version(),
                RuleForm.fields(current),
                List.of(),
                Optional.empty());
    }

    private Response save(Request request) {
        RuleSet current = journeys.rules();
        RuleForm form = new RuleForm(name -> request.form(name).orElse(""));
        RuleSet typed = form.read(current, versions.freeNumber());
        if (!form.wrong().isEmpty()) {
            return page(
                            request,
                            current,
                            Optional.empty(),
                            current.version(),
                            typed(request, current),
                            form.wrong(),
                            Optional.empty())
                    .invalid();
        }
        return begun(versions.propose(request.viewer().name(), typed));
    }

    private Response compare(Request request) {
        RuleSet current = journeys.rules();
        RuleForm form = new RuleForm(name -> request.form(name).orElse(""));
        int free = versions.freeNumber();
        RuleSet typed = form.read(current, free);
        Map<String, String> fields = typed(request, current);
        return form.wrong().isEmpty()
                ? page(
                        request,
                        typed.without(free),
                        typed.rule(free),
                        current.version(),
                        fields,
                        List.of(),
                        Optional.of(preview.compare(current, typed, journeys.today())))
                : page(request, current, Optional.empty(), current.version(), fields, form.wrong(), Optional.empty())
                        .invalid();
    }

    private Response shipped(Request request) {
        return begun(versions.propose(request.viewer().name(), ShippedRules.FIRST));
    }

    private Response compareShipped(Request request) {
        RuleSet current = journeys.rules();
        return page(
                request,
                current,
                Optional.empty(),
                current.version(),
                RuleForm.fields(current),
                List.of(),
                Optional.of(preview.compare(current, ShippedRules.FIRST, journeys.today())));
    }

    private Response back(Request request) {
        RuleSet chosen = request.form("version")
                .filter(text -> text.matches("\\d{1,6}"))
                .flatMap(text -> versions.find(Integer.parseInt(text)))
                .orElseThrow(() -> Problem.notFound("There is no such version of the rules.")
                        .exception());
        return begun(versions.propose(request.viewer().name(), chosen));
    }

    private Response cancel(Request request) {
        boolean any = versions.cancel(request.viewer().name());
        return Response.redirect(PATH).toast(any ? "journey.rules.toast.cancelled" : "journey.rules.toast.none");
    }

    private Response progress() {
        Optional<RuleVersions.Progress> progress = versions.progress();
        return progress.isPresent()
                ? Response.fragment("understand/journey/replay", progress.get())
                : Response.empty().status(200).header("HX-Refresh", "true");
    }

    private static Response begun(Optional<Integer> version) {
        return Response.redirect(PATH)
                .toast(version.isPresent() ? "journey.rules.toast.begun" : "journey.rules.toast.busy");
    }

    private static Map<String, String> typed(Request request, RuleSet set) {
        Map<String, String> fields = new HashMap<>(RuleForm.fields(set));
        fields.replaceAll((name, value) -> request.form(name).orElse(""));
        return fields;
    }

    private Response page(
            Request request,
            RuleSet set,
            Optional<EvidenceRule> added,
            int current,
            Map<String, String> fields,
            List<FieldError> wrong,
            Optional<Shift> found) {
        return Response.page(
                "understand/journey/rules",
                new RulesPage(
                        set,
                        added,
                        !journeys.rules().isLike(ShippedRules.FIRST),
                        current,
                        fields,
                        wrong,
                        versions.all(),
                        versions.progress(),
                        found,
                        versions.checks(),
                        JourneyPages.names(sources),
                        request.now()));
    }
}
