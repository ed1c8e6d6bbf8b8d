package io.barnraiser.build.release;

import static io.barnraiser.people.account.Permissions.RELEASES_WRITE;
import static io.barnraiser.people.account.Permissions.SETTINGS_WRITE;

import io.barnraiser.activity.timeline.CsvLine;
import io.barnraiser.evidence.credit.CreditRole;
import io.barnraiser.evidence.credit.RoleWeights;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Members;
import io.barnraiser.platform.database.Code;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What led to a release and who had a part in it: linking, adding, correcting, and how shares are worked out.
final class CreditPages {

    private static final String PATH = ReleasePages.PATH;
    private static final int MOST_REASON = 500;
    private static final List<String> COLUMNS =
            List.of("member", "role", "at", "band", "naming", "thanked_at", "link", "reason");

    private final Releases releases;
    private final Members members;
    private final Weights weights;
    private final Finder finder;

    CreditPages(Releases releases, Members members, Weights weights, Finder finder) {
        this.releases = releases;
        this.members = members;
        this.weights = weights;
        this.finder = finder;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH + "/shares", RELEASES_WRITE, request -> shares(Map.of(), false)),
                Route.post(PATH + "/shares", SETTINGS_WRITE, this::setShares),
                Route.get(
                        PATH + "/{id}/find",
                        RELEASES_WRITE,
                        request -> Response.fragment(
                                "build/release/found",
                                finder.find(request, release(request).id()))),
                Route.post(PATH + "/{id}/links", RELEASES_WRITE, this::link),
                Route.post(PATH + "/{id}/links/{link}/remove", RELEASES_WRITE, this::unlink),
                Route.post(PATH + "/{id}/links/{link}/alike", RELEASES_WRITE, this::alike),
                Route.post(PATH + "/{id}/again", RELEASES_WRITE, this::again),
                Route.post(PATH + "/{id}/people", RELEASES_WRITE, this::add),
                Route.post(PATH + "/{id}/people/{row}", RELEASES_WRITE, this::correct),
                Route.get(PATH + "/{id}/contributions.csv", RELEASES_WRITE, this::csv));
    }

    private Response link(Request request) {
        Release release = release(request);
        Optional<LinkKind> kind = Code.find(LinkKind.class, request.form("kind").orElse(""));
        String ref = request.form("ref").orElse("");
        boolean isThere = kind.isPresent()
                && releases.link(request.viewer().name(), release.id(), new Piece.Ref(kind.get(), ref));
        return back(release).toast(isThere ? "release.toast.linked" : "release.toast.gone");
    }

    private Response unlink(Request request) {
        Release release = release(request);
        releases.unlink(request.viewer().name(), release.id(), request.pathLong("link"));
        return back(release).toast("release.toast.unlinked");
    }

    private Response alike(Request request) {
        Release release = release(request);
        long number = request.pathLong("link");
        int added = releases.links(release.id()).stream()
                .filter(link -> link.id() == number)
                .findFirst()
                .map(link -> releases.linkAlike(request.viewer().name(), release.id(), link))
                .orElse(0);
        return back(release).toast("release.toast.alike", String.valueOf(added));
    }

    private Response again(Request request) {
        Release release = release(request);
        releases.lookAgain(release.id());
        return back(release).toast("release.toast.again");
    }

    private Response add(Request request) {
        Release release = release(request);
        Optional<CreditRole> role = request.form("role").flatMap(CreditRole::of);
        Optional<MemberId> member = request.form("member")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(text -> new MemberId(Long.parseLong(text)))
                .filter(id -> releases.read(handle -> members.find(handle, id)).isPresent());
        String reason = reason(request);
        if (role.isEmpty() || member.isEmpty() || reason.isEmpty()) {
            return back(release).toast("release.fault.reason");
        }
        releases.add(
                request.viewer().name(),
                release.id(),
                member.get().oldestIdentity().value(),
                role.get(),
                reason);
        return back(release).toast("release.toast.added");
    }

    private Response correct(Request request) {
        Release release = release(request);
        String word = request.form("role").orElse("");
        Optional<CreditRole> role = CreditRole.of(word);
        String reason = reason(request);
        if (reason.isEmpty() || (role.isEmpty() && !word.equals(ContributionStore.NONE))) {
            return back(release).toast("release.fault.reason");
        }
        boolean stood = releases.correct(request.viewer().name(), release.id(), request.pathLong("row"), role, reason);
        return back(release).toast(stood ? "release.toast.corrected" : "release.toast.gone");
    }

    private Response setShares(Request request) {
        Map<String, String> typed = new HashMap<>();
        request.formFields().forEach((name, values) -> typed.put(name, values.isEmpty() ? "" : values.getFirst()));
        return weights.set(request.viewer().name(), typed)
                ? Response.redirect(PATH + "/shares").toast("release.toast.shares")
                : shares(typed, true).invalid();
    }

    private Response shares(Map<String, String> typed, boolean isWrong) {
        return Response.page("build/release/shares", releases.<SharesPage>read(handle -> {
            RoleWeights set = weights.of(handle);
            Map<String, String> values = new HashMap<>();
            set.weights().forEach((role, weight) -> values.put(role.word(), SharesPage.plain(weight)));
            values.put("days", weights.askAfter(handle).toDays() + "");
            values.putAll(typed);
            return new SharesPage(values, set.equals(RoleWeights.ASSUMED), isWrong);
        }));
    }

    private Response csv(Request request) {
        Release release = release(request);
        return Response.download("text/csv; charset=utf-8", "release-" + release.id() + ".csv", out -> {
            out.write(CsvLine.of(COLUMNS).getBytes(StandardCharsets.UTF_8));
            Map<Long, Person> people = new HashMap<>();
            releases.read(handle -> PersonStore.standing(handle, release.id(), 0, Crediting.MOST))
                    .forEach(person -> people.put(person.member(), person));
            for (Contribution row :
                    releases.read(handle -> ContributionStore.standing(handle, release.id(), Crediting.MOST))) {
                Optional<Person> person = Optional.ofNullable(people.get(row.member()));
                out.write(CsvLine.of(List.of(
                                row.member() + "",
                                row.role().map(CreditRole::word).orElse(ContributionStore.NONE),
                                row.happenedAt().toString(),
                                person.flatMap(Person::band).map(Code::of).orElse(""),
                                person.map(Person::naming).map(Code::of).orElse(""),
                                person.flatMap(Person::thankedAt)
                                        .map(Object::toString)
                                        .orElse(""),
                                row.link() == 0 ? "" : row.link() + "",
                                row.reason()))
                        .getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private static String reason(Request request) {
        return request.form("reason")
                .filter(text -> text.length() <= MOST_REASON)
                .orElse("")
                .strip();
    }

    private static Response back(Release release) {
        return Response.redirect(release.deskPath());
    }

    private Release release(Request request) {
        return releases.get(new ReleaseId(request.pathLong("id")));
    }
}
