package io.barnraiser.people.privacy;

import io.barnraiser.people.account.Permissions;
import io.barnraiser.people.member.Member;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Members;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/// Downloads of everything known of a member; erasing them, which asks for the name; the proofs of erasures.
final class PrivacyPages {

    private static final String MEMBER = "/desk/members/{id}";
    private static final String PROOFS = "/desk/settings/erasures";
    private static final int ROWS = 50;

    private final Database database;
    private final Members members;
    private final Privacy privacy;
    private final Executor background;

    PrivacyPages(Database database, Members members, Privacy privacy, Executor background) {
        this.database = database;
        this.members = members;
        this.privacy = privacy;
        this.background = background;
    }

    List<Route> routes() {
        return List.of(
                Route.get(MEMBER + "/privacy", Permissions.PRIVACY_EXPORT, this::show),
                Route.get(
                        MEMBER + "/everything.json",
                        Permissions.PRIVACY_EXPORT,
                        request -> export(request, ExportFormat.JSON)),
                Route.get(
                        MEMBER + "/everything.html",
                        Permissions.PRIVACY_EXPORT,
                        request -> export(request, ExportFormat.HTML)),
                Route.post(MEMBER + "/erase", Permissions.PRIVACY_ERASE, this::erase),
                Route.get(PROOFS, Permissions.PRIVACY_ERASE, this::proofs),
                Route.post(PROOFS + "/{id}/readmit", Permissions.PRIVACY_ERASE, this::readmit));
    }

    private Response show(Request request) {
        MemberId asked = member(request);
        MemberId current =
                database.read(handle -> members.current(handle, asked)).orElse(asked);
        return current.equals(asked)
                ? page(asked, "", "", List.of())
                : Response.redirect("/desk/members/%d/privacy".formatted(current.value()));
    }

    private Response page(MemberId id, String name, String reason, List<FieldError> errors) {
        return Response.page(
                "people/privacy/privacy",
                database.<PrivacyPage>read(handle -> new PrivacyPage(
                        members.get(handle, id), members.identities(handle, id).size(), name, reason, errors)));
    }

    private Response export(Request request, ExportFormat format) {
        MemberId member = member(request);
        // Asked here, while the answer can still be "not found".
        database.<Member>read(handle -> members.get(handle, member));
        return Response.download(
                        format.contentType(),
                        "member-%d.%s".formatted(member.value(), format.ending()),
                        out -> privacy.export(request.viewer().name(), member, format, out))
                .header("Cache-Control", "no-store");
    }

    private Response erase(Request request) {
        MemberId id = member(request);
        String name = request.form("name").orElse("").strip();
        String reason = request.form("reason").orElse("").strip();
        Member member = database.read(handle -> members.get(handle, id));
        List<FieldError> errors = errors(member, name, reason);
        if (!errors.isEmpty()) {
            return page(id, name, reason, errors).invalid();
        }
        Erasure erasure = privacy.begin(request.viewer().name(), id, reason);
        background.execute(() -> privacy.finish(erasure.id()));
        return Response.redirect(PROOFS).toast("privacy.erased", String.valueOf(erasure.id()));
    }

    private List<FieldError> errors(Member member, String name, String reason) {
        List<FieldError> errors = new ArrayList<>();
        if (!name.equals(member.name().strip())) {
            errors.add(new FieldError("name", "privacy.error.name"));
        }
        privacy.fault(member.id(), reason)
                .map(fault -> switch (fault) {
                    case LENGTH -> "privacy.error.reason.length";
                    case NAMES -> "privacy.error.reason.names";
                })
                .ifPresent(message -> errors.add(new FieldError("reason", message)));
        return errors;
    }

    private Response proofs(Request request) {
        long before = request.query("before")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(Long.MAX_VALUE);
        List<Erasure> some = database.read(handle -> privacy.proofs(handle, before, ROWS + 1));
        boolean more = some.size() > ROWS;
        List<Erasure> shown = more ? some.subList(0, ROWS) : some;
        String older = more ? PROOFS + "?before=" + shown.getLast().id() : "";
        return Response.page("people/privacy/erasures", new ErasuresPage(shown, older));
    }

    private Response readmit(Request request) {
        long erasure = request.pathLong("id");
        if (!privacy.readmit(request.viewer().name(), erasure)) {
            throw Problem.notFound("Erasure %d keeps nobody out.".formatted(erasure))
                    .exception();
        }
        return Response.redirect(PROOFS).toast("privacy.readmitted");
    }

    private static MemberId member(Request request) {
        return new MemberId(request.pathLong("id"));
    }
}
