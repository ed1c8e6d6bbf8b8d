package io.barnraiser.people.consent;

import io.barnraiser.people.account.Permissions;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Members;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a member allows, every decision behind it, and a form to record one more.
final class ConsentPages {

    private static final String PATH = "/desk/members/{id}/consents";

    private final Database database;
    private final Members members;
    private final Consents consents;

    ConsentPages(Database database, Members members, Consents consents) {
        this.database = database;
        this.members = members;
        this.consents = consents;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, Permissions.MEMBERS_READ, this::show),
                Route.post(PATH, Permissions.CONSENT_WRITE, this::record));
    }

    private Response show(Request request) {
        MemberId asked = new MemberId(request.pathLong("id"));
        MemberId current =
                database.read(handle -> members.current(handle, asked)).orElse(asked);
        return current.equals(asked) ? page(request, asked, Map.of(), List.of()) : Response.redirect(path(current));
    }

    private Response record(Request request) {
        MemberId member = new MemberId(request.pathLong("id"));
        ConsentForm form = ConsentForm.of(request);
        List<FieldError> errors = form.errors();
        if (!errors.isEmpty()) {
            return page(request, member, form.values(), errors).invalid();
        }
        consents.record(request.viewer().name(), member, form.consent());
        return Response.redirect(path(member)).toast("consent.recorded");
    }

    private Response page(Request request, MemberId member, Map<String, String> form, List<FieldError> errors) {
        ConsentsPage page = database.read(handle -> {
            List<ConsentEntry> history = consents.history(handle, member);
            return new ConsentsPage(
                    members.get(handle, member), standings(history), history, consents.purposes(handle), form, errors);
        });
        return request.wantsFragment()
                ? Response.fragment("people/consent/consents", page)
                : Response.page("people/consent/consentsPage", page);
    }

    /// What holds now for whatever was decided on.
    private static List<ConsentsPage.Line> standings(List<ConsentEntry> history) {
        Map<String, ConsentsPage.Line> lines = new LinkedHashMap<>();
        for (ConsentEntry entry : history) {
            Purpose purpose = entry.consent().purpose();
            ConsentChannel channel = entry.consent().channel();
            String name = purpose + " " + channel;
            switch (ConsentStanding.of(history, purpose, channel)) {
                case ConsentStanding.Allowed(ConsentEntry by) ->
                    lines.putIfAbsent(name, new ConsentsPage.Line(purpose, channel, true, by));
                case ConsentStanding.Forbidden(ConsentEntry by) ->
                    lines.putIfAbsent(name, new ConsentsPage.Line(purpose, channel, false, by));
                case ConsentStanding.Unasked unasked -> {
                    // Cannot be: the entry itself was a decision.
                }
            }
        }
        return List.copyOf(lines.values());
    }

    private static String path(MemberId member) {
        return "/desk/members/%d/consents".formatted(member.value());
    }
}
