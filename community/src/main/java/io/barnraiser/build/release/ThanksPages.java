package io.barnraiser.build.release;

import io.barnraiser.people.member.Member;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Members;
import io.barnraiser.platform.database.Code;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.web.Permission;
import io.barnraiser.platform.web.RateLimit;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.util.List;

/// The page of one person and one release, opened by the link that only they have: what they did,
/// whether they may be
/// named, and whether it cured what they had complained of. Works without an account.
final class ThanksPages {

    private static final RateLimit LIMIT = RateLimit.perMinute(30);

    private final Releases releases;
    private final Members members;
    private final Thanks thanks;
    private final Cures cures;
    private final ThanksLinks links;

    ThanksPages(Releases releases, Members members, Thanks thanks, Cures cures, ThanksLinks links) {
        this.releases = releases;
        this.members = members;
        this.thanks = thanks;
        this.cures = cures;
        this.links = links;
    }

    List<Route> routes() {
        String path = ThanksLinks.PATH + "{token}";
        return List.of(
                Route.get(path, Permission.PUBLIC, this::show).limited(LIMIT),
                Route.post(path, Permission.PUBLIC, this::answer).limited(LIMIT),
                Route.post(path + "/cure", Permission.PUBLIC, this::cure).limited(LIMIT));
    }

    private Response show(Request request) {
        ThanksLinks.Holder holder = holder(request);
        Release release = releases.find(holder.release()).orElseThrow(ThanksPages::unknown);
        Person person = person(holder);
        String name = person.naming() == Naming.NAME ? person.agreedName() : called(person);
        return Response.page(
                        "build/release/thanks",
                        new ThanksPage(release, person, name, thanks.deeds(holder), request.path()))
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "no-referrer");
    }

    private Response answer(Request request) {
        ThanksLinks.Holder holder = holder(request);
        Naming naming = Code.find(Naming.class, request.form("naming").orElse(""))
                .filter(one -> one != Naming.WAITING)
                .orElse(Naming.HIDDEN);
        Person person = person(holder);
        String name = request.form("name").orElse(called(person));
        if (naming == Naming.NAME && !name.equals(called(person)) && !name.equals(person.agreedName())) {
            return Response.redirect(request.path()).toast("release.toast.naming.other");
        }
        if (!thanks.answer(
                holder, new Answer(naming, name, request.form("quotable").isPresent()))) {
            throw unknown();
        }
        return Response.redirect(request.path()).toast("release.toast.naming." + Code.of(naming));
    }

    private Person person(ThanksLinks.Holder holder) {
        return releases.read(handle -> PersonStore.find(handle, holder.release(), holder.identity()))
                .orElseThrow(ThanksPages::unknown);
    }

    /// What somebody is called here now; they may have agreed to another name.
    private String called(Person person) {
        return releases.read(handle -> members.find(handle, new MemberId(person.member())))
                .map(Member::name)
                .orElse("");
    }

    private Response cure(Request request) {
        ThanksLinks.Holder holder = holder(request);
        Cure cure = Code.find(Cure.class, request.form("cure").orElse("")).orElse(Cure.UNKNOWN);
        boolean isKept = cures.answer(holder, cure);
        return Response.redirect(request.path().replaceAll("/cure$", ""))
                .toast(isKept ? "release.toast.cure" : "release.toast.unasked");
    }

    private ThanksLinks.Holder holder(Request request) {
        return links.read(request.path("token")).orElseThrow(ThanksPages::unknown);
    }

    private static RuntimeException unknown() {
        return Problem.notFound("This link is not one of ours, or what it led to was erased.")
                .exception();
    }
}
