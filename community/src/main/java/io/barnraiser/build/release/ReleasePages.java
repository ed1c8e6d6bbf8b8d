package io.barnraiser.build.release;

import static io.barnraiser.people.account.Permissions.RELEASES_WRITE;

import io.barnraiser.people.member.Member;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Members;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/// Releases on the desk: marking a change as shipped, seeing who had a part in it, showing it to everybody.
final class ReleasePages {

    static final String PATH = "/desk/releases";

    private static final int ROWS = 30;
    private static final int PEOPLE = 20;
    private static final int DEEDS = 2_000;
    private static final int ALIKE = 3;

    private final Releases releases;
    private final Members members;
    private final Cures cures;
    private final Finder finder;
    private final Supplier<URI> address;
    private final Runnable hurry;

    /// @param hurry thanks those to whom it is due now rather than at the next round
    ReleasePages(
            Releases releases, Members members, Cures cures, Finder finder, Supplier<URI> address, Runnable hurry) {
        this.releases = releases;
        this.members = members;
        this.cures = cures;
        this.finder = finder;
        this.address = address;
        this.hurry = hurry;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, RELEASES_WRITE, this::list),
                Route.get(
                        PATH + "/new",
                        RELEASES_WRITE,
                        request -> edit(Optional.empty(), ReleaseForm.empty(request.now()), List.of())),
                Route.post(PATH, RELEASES_WRITE, this::add),
                Route.get(PATH + "/{id}", RELEASES_WRITE, this::show),
                Route.get(PATH + "/{id}/edit", RELEASES_WRITE, request -> {
                    Release release = release(request);
                    return edit(Optional.of(release), ReleaseForm.of(release), List.of());
                }),
                Route.post(PATH + "/{id}", RELEASES_WRITE, this::change),
                Route.post(PATH + "/{id}/publish", RELEASES_WRITE, this::publish));
    }

    private Response list(Request request) {
        Releases.Page page = releases.all(Places.of(request), ROWS);
        return Response.page(
                "build/release/releases",
                releases.<ReleasesPage>read(handle -> new ReleasesPage(
                        page.releases().stream()
                                .map(release -> new ReleasesPage.Row(release, Hands.of(handle, release.id())))
                                .toList(),
                        page.next()
                                .map(place -> PATH + "?after=" + Places.text(place))
                                .orElse(""),
                        Closure.of(handle, Optional.empty(), releases.now()))));
    }

    private Response add(Request request) {
        ReleaseForm form = ReleaseForm.of(request);
        List<FieldError> errors = form.errors();
        if (!errors.isEmpty()) {
            return edit(Optional.empty(), form, errors).invalid();
        }
        ReleaseId id = releases.draft(request.viewer().name(), form);
        return Response.redirect(PATH + "/" + id).toast("release.toast.drafted");
    }

    private Response change(Request request) {
        Release release = release(request);
        ReleaseForm form = ReleaseForm.of(request);
        List<FieldError> errors = form.errors();
        if (!errors.isEmpty()) {
            return edit(Optional.of(release), form, errors).invalid();
        }
        releases.change(request.viewer().name(), release.id(), form);
        return Response.redirect(release.deskPath()).toast("release.toast.changed");
    }

    private Response publish(Request request) {
        Release release = release(request);
        releases.publish(request.viewer().name(), release.id());
        hurry.run();
        return Response.redirect(release.deskPath()).toast("release.toast.published");
    }

    private Response edit(Optional<Release> release, ReleaseForm form, List<FieldError> errors) {
        return Response.page(
                "build/release/edit",
                new ReleaseEditPage(release, form, releases.read(ReleaseStore::products), errors));
    }

    private Response show(Request request) {
        Release release = release(request);
        List<Link> links = releases.links(release.id());
        Map<Long, Piece> pieces = releases.trails().behind(links);
        int after = request.query("after")
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .orElse(0);
        Found found = finder.find(request, release.id());
        Aftermath aftermath = aftermath(release, links);
        return Response.page("build/release/release", releases.<ReleasePage>read(handle -> {
            List<Person> people = PersonStore.standing(handle, release.id(), after, PEOPLE + 1);
            List<Person> shown = people.subList(0, Math.min(PEOPLE, people.size()));
            return new ReleasePage(
                    release,
                    links.stream()
                            .map(link -> new ReleasePage.Way(link, Optional.ofNullable(pieces.get(link.id()))))
                            .toList(),
                    rows(handle, release, shown),
                    people.size() > PEOPLE
                            ? release.deskPath() + "?after=" + shown.getLast().place()
                            : "",
                    Hands.of(handle, release.id()),
                    PersonStore.thanked(handle, release.id())
                            .map(PersonStore.Thanked::people)
                            .orElse(0L),
                    cures.result(handle, release),
                    aftermath,
                    Closure.of(handle, Optional.of(release.id()), releases.now()),
                    found,
                    address.get().toString().replaceAll("/$", ""));
        }));
    }

    /// From what is linked, and what says nearly the same as the first of it.
    private Aftermath aftermath(Release release, List<Link> links) {
        List<Link> feedback =
                links.stream().filter(link -> link.kind() == LinkKind.FEEDBACK).toList();
        Map<String, Instant> said = new HashMap<>();
        feedback.forEach(link -> said.put(link.ref(), link.saidAt()));
        feedback.stream()
                .limit(ALIKE)
                .forEach(link -> releases.trails().alike(link).forEach(piece -> said.put(piece.ref(), piece.at())));
        return Aftermath.of(said.values(), release.shippedAt(), releases.now());
    }

    private List<ReleasePage.Row> rows(Handle handle, Release release, List<Person> people) {
        List<MemberId> ids =
                people.stream().map(person -> new MemberId(person.member())).toList();
        Map<MemberId, Member> found = members.find(handle, ids);
        List<Contribution> deeds = ContributionStore.ofMembers(
                handle, release.id(), people.stream().map(Person::member).toList(), DEEDS);
        return people.stream()
                .map(person -> new ReleasePage.Row(
                        person,
                        Optional.ofNullable(found.get(new MemberId(person.member())))
                                .map(Member::name)
                                .orElse("#" + person.member()),
                        deeds.stream()
                                .filter(deed -> deed.member() == person.member())
                                .toList()))
                .toList();
    }

    private Release release(Request request) {
        return releases.get(new ReleaseId(request.pathLong("id")));
    }
}
