package io.barnraiser.people.member;

import io.barnraiser.people.account.Permissions;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.util.Arrays;
import java.util.List;

/// Who a member is on which source: the history of merges, and everything that changes it.
final class IdentityPages {

    private static final String MEMBER = "/desk/members/{id}";
    private static final String IDENTITY = "/desk/identities/{id}";
    private static final int CONFLICT = 409;

    private final Database database;
    private final Members members;
    private final IdentityView view;

    IdentityPages(Database database, Members members, SourceNames sources) {
        this.database = database;
        this.members = members;
        this.view = new IdentityView(members, sources);
    }

    List<Route> routes() {
        return List.of(
                Route.get(MEMBER + "/identities", Permissions.MEMBERS_READ, this::show),
                Route.post(MEMBER + "/merge", Permissions.MEMBERS_MERGE, this::merge),
                Route.post(MEMBER + "/distinct", Permissions.MEMBERS_MERGE, this::distinct),
                Route.post(MEMBER + "/distinct/undo", Permissions.MEMBERS_MERGE, this::indistinct),
                Route.post(MEMBER + "/standing", Permissions.MEMBERS_WRITE, this::standing),
                Route.post("/desk/merges/{id}/undo", Permissions.MEMBERS_MERGE, this::unmerge),
                Route.post(IDENTITY + "/detach", Permissions.MEMBERS_MERGE, this::detach),
                Route.post(IDENTITY + "/bridge", Permissions.MEMBERS_WRITE, this::bridge),
                Route.post(IDENTITY + "/bridge/undo", Permissions.MEMBERS_WRITE, this::unbridge));
    }

    private Response show(Request request) {
        MemberId asked = member(request);
        MemberId current = database.read(handle -> members.current(handle, asked))
                .orElseThrow(() -> Problem.notFound("There is no member %d.".formatted(asked.value()))
                        .exception());
        if (!current.equals(asked)) {
            return Response.redirect(path(current));
        }
        return page(request, current, IdentitiesPage.Refused.NOTHING);
    }

    private Response page(Request request, MemberId member, IdentitiesPage.Refused refused) {
        String query = request.query("q").orElse("");
        IdentitiesPage page = database.read(handle -> view.of(handle, member, query, refused));
        return request.wantsFragment()
                ? Response.fragment("people/member/identities", page)
                : Response.page("people/member/identitiesPage", page);
    }

    private Response merge(Request request) {
        MemberId member = member(request);
        MemberId other = other(request);
        boolean insist = request.form("insist").isPresent();
        MergeResult result = members.merge(
                request.viewer().name(), member, other, request.form("evidence").orElse(""), insist);
        return switch (result) {
            case MergeResult.Merged merged ->
                Response.redirect(path(merged.member()))
                        .toastWithUndo(
                                "/desk/merges/%d/undo".formatted(merged.merge().value()), "member.merged");
            case MergeResult.AlreadyOne one -> Response.redirect(path(one.member()));
            case MergeResult.RefusedSameSource same -> refused(request, member, "same_source", other, true);
            case MergeResult.RefusedDistinct distinct -> refused(request, member, "distinct", other, false);
            case MergeResult.RefusedNames names -> refused(request, member, "other_name", other, false);
            case MergeResult.RefusedUndoneBefore undone -> refused(request, member, "undone_before", other, false);
        };
    }

    private Response refused(Request request, MemberId member, String reason, MemberId other, boolean mayInsist) {
        IdentitiesPage.Refused refused =
                new IdentitiesPage.Refused("member.merge.refused." + reason, other.value(), mayInsist);
        return page(request, member, refused).status(CONFLICT);
    }

    private Response distinct(Request request) {
        MemberId member = member(request);
        MemberId other = other(request);
        members.markDistinct(request.viewer().name(), member.oldestIdentity(), other.oldestIdentity());
        return Response.redirect(path(member))
                .toastWithUndo(
                        "/desk/members/%d/distinct/undo?other=%d".formatted(member.value(), other.value()),
                        "member.distinct.marked");
    }

    private Response indistinct(Request request) {
        MemberId member = member(request);
        database.run(handle -> members.unmarkDistinct(handle, request.viewer().name(), member, other(request)));
        return Response.redirect(path(member)).toast("member.distinct.unmarked");
    }

    private Response standing(Request request) {
        MemberId member = member(request);
        Standing standing = Arrays.stream(Standing.values())
                .filter(value -> request.form("standing")
                        .filter(value.name()::equalsIgnoreCase)
                        .isPresent())
                .findFirst()
                .orElseThrow(
                        () -> Problem.notFound("There is no such standing.").exception());
        members.setStanding(request.viewer().name(), member, standing);
        return Response.redirect(path(member)).toast("member.standing.set");
    }

    private Response unmerge(Request request) {
        MergeId merge = new MergeId(request.pathLong("id"));
        return switch (members.unmerge(request.viewer().name(), merge)) {
            case UnmergeResult.Unmerged(MemberId one, MemberId other) ->
                Response.redirect(path(one.compareTo(other) < 0 ? one : other)).toast("member.unmerged");
            case UnmergeResult.AlreadyUndone already ->
                Response.redirect("/desk/members").toast("member.unmerged.already");
        };
    }

    private Response detach(Request request) {
        IdentityId identity = identity(request);
        return switch (members.detach(request.viewer().name(), identity)) {
            case DetachResult.Detached(MemberId member, MemberId rest) ->
                Response.redirect(path(rest)).toast("member.detached");
            case DetachResult.AloneAlready alone -> Response.redirect(path(identity.bornWith()));
        };
    }

    private Response bridge(Request request) {
        IdentityId identity = identity(request);
        BridgePattern pattern = BridgePattern.of(request.form("pattern").orElse(""));
        members.declareBridge(request.viewer().name(), identity, pattern);
        return back(identity)
                .toastWithUndo("/desk/identities/%d/bridge/undo".formatted(identity.value()), "member.bridge.declared");
    }

    private Response unbridge(Request request) {
        IdentityId identity = identity(request);
        members.revokeBridge(request.viewer().name(), identity);
        return back(identity).toast("member.bridge.revoked");
    }

    private Response back(IdentityId identity) {
        return Response.redirect(path(database.read(handle -> members.memberOf(handle, identity))));
    }

    private static String path(MemberId member) {
        return "/desk/members/%d/identities".formatted(member.value());
    }

    private static MemberId member(Request request) {
        return new MemberId(request.pathLong("id"));
    }

    private static IdentityId identity(Request request) {
        return new IdentityId(request.pathLong("id"));
    }

    /// The other member, by number, from the form or the address.
    private static MemberId other(Request request) {
        return request.form("other")
                .or(() -> request.query("other"))
                .filter(text -> text.matches("\\d{1,18}"))
                .map(text -> new MemberId(Long.parseLong(text)))
                .orElseThrow(() -> Problem.notFound("There is no such member.").exception());
    }
}
