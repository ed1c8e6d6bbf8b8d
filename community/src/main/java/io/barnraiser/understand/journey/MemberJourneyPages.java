package io.barnraiser.understand.journey;

import static io.barnraiser.people.account.Permissions.MEMBERS_READ;
import static io.barnraiser.people.account.Permissions.MEMBERS_WRITE;

import io.barnraiser.activity.log.Activities;
import io.barnraiser.activity.log.Activity;
import io.barnraiser.activity.log.ActivityObject;
import io.barnraiser.activity.source.Sources;
import io.barnraiser.people.member.Member;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Members;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The journey of one member with its evidence, and what people say of that evidence.
final class MemberJourneyPages {

    private static final String PATH = "/desk/members/{id}/journey";

    private final Database database;
    private final Journeys journeys;
    private final Members members;
    private final Activities activities;
    private final Sources sources;

    MemberJourneyPages(Database database, Journeys journeys, Members members, Sources sources) {
        this.database = database;
        this.journeys = journeys;
        this.members = members;
        this.activities = new Activities(database);
        this.sources = sources;
    }

    static String path(long member) {
        return PATH.replace("{id}", Long.toString(member));
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, MEMBERS_READ, this::show),
                Route.post(PATH + "/wrong", MEMBERS_WRITE, request -> say(request, false)),
                Route.post(PATH + "/right", MEMBERS_WRITE, request -> say(request, true)),
                Route.post(PATH + "/undo", MEMBERS_WRITE, this::undo));
    }

    private Response show(Request request) {
        MemberId asked = new MemberId(request.pathLong("id"));
        MemberId current = database.read(handle -> members.current(handle, asked))
                .orElseThrow(() -> Problem.notFound("There is no member %d.".formatted(asked.value()))
                        .exception());
        if (!current.equals(asked)) {
            return Response.redirect(path(current.value()));
        }
        Member member = database.read(handle -> members.get(handle, current));
        MemberPath path = journeys.of(current);
        long today = journeys.today().toEpochDay();
        Map<Proof, Activity> shown = new HashMap<>();
        Set<Long> named = new HashSet<>();
        Arrays.stream(Stage.values())
                .flatMap(stage -> path.of(stage, today).stream().limit(MemberJourneyPage.MOST))
                .forEach(proof -> journeys.activity(proof)
                        .flatMap(activities::find)
                        .ifPresent(activity -> {
                            shown.put(proof, activity);
                            activity.objectId().ifPresent(named::add);
                            activity.replyToObjectId().ifPresent(named::add);
                        }));
        Map<Long, ActivityObject> things = database.read(handle -> activities.objects(handle, named));
        return Response.page(
                "understand/journey/member",
                new MemberJourneyPage(
                        current.value(), member.name(), path, today, shown, things, JourneyPages.names(sources)));
    }

    private Response say(Request request, boolean isRight) {
        long member = request.pathLong("id");
        int rule = rule(request);
        LocalDate day = day(request);
        if (!journeys.say(request.viewer().name(), new MemberId(member), rule, day, isRight)) {
            throw Problem.notFound("There is no such evidence any more.").exception();
        }
        Response back = Response.redirect(path(member));
        return isRight
                ? back.toast("journey.toast.right")
                : back.toastWithUndo(path(member) + "/undo?rule=" + rule + "&day=" + day, "journey.toast.wrong");
    }

    private Response undo(Request request) {
        long member = request.pathLong("id");
        boolean any = journeys.unsay(request.viewer().name(), new MemberId(member), rule(request), day(request));
        return Response.redirect(path(member)).toast(any ? "journey.toast.undone" : "journey.toast.nothing");
    }

    private static int rule(Request request) {
        return request.form("rule")
                .or(() -> request.query("rule"))
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElseThrow(MemberJourneyPages::unclear);
    }

    private static LocalDate day(Request request) {
        try {
            return LocalDate.parse(
                    request.form("day").or(() -> request.query("day")).orElse(""));
        } catch (DateTimeParseException mistyped) {
            throw unclear();
        }
    }

    private static RuntimeException unclear() {
        return Problem.notFound("Which evidence is meant cannot be read from the address.")
                .exception();
    }
}
