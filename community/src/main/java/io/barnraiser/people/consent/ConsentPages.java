package io.barnraiser.people.consent;

import io.barnraiser.people.account.Permissions;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Members;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.error.ProblemException;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a member allows, every decision behind it, and a form to record one more.
final class ConsentPages {

    private static final String PATH = "/desk/members/{id}/consents";
    private static final int INVALID = 422;
    private static final List<String> FIELDS =
            List.of("purpose", "channel", "decision", "wording", "evidence", "happened");

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
        Map<String, String> form = new LinkedHashMap<>();
        FIELDS.forEach(field -> form.put(field, request.form(field).orElse("").strip()));
        try {
            consents.record(request.viewer().name(), member, read(form, request));
        } catch (ProblemException invalid) {
            if (invalid.problem().fields().isEmpty()) {
                throw invalid;
            }
            return page(request, member, form, invalid.problem().fields()).status(INVALID);
        }
        return Response.redirect(path(member)).toast("consent.recorded");
    }

    /// Reads the form; everything that is wrong with it at once.
    private static Consent read(Map<String, String> form, Request request) {
        List<FieldError> errors = new ArrayList<>();
        Optional<Purpose> purpose = form.getOrDefault("purpose", "").equals("*")
                ? Optional.of(Purpose.EVERY)
                : Purpose.find(form.getOrDefault("purpose", ""));
        Optional<ConsentChannel> channel = ConsentChannel.find(form.getOrDefault("channel", ""));
        Optional<Decision> decision = Stream.of(Decision.values())
                .filter(value -> value.name().equalsIgnoreCase(form.get("decision")))
                .findFirst();
        Optional<Instant> happened =
                moment(form.getOrDefault("happened", ""), request.viewer().zone(), request.now());
        if (purpose.isEmpty()) {
            errors.add(new FieldError("purpose", "Name what it is for, such as newsletter."));
        }
        if (channel.isEmpty()) {
            errors.add(new FieldError("channel", "Choose by which way."));
        }
        if (decision.isEmpty()) {
            errors.add(new FieldError("decision", "Choose what they decided."));
        }
        if (happened.isEmpty()) {
            errors.add(new FieldError("happened", "Write the day as 2026-05-31, no later than today."));
        }
        if (form.getOrDefault("evidence", "").isEmpty()) {
            errors.add(new FieldError("evidence", "Say how you know: a letter, a call, with its date."));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid("The decision cannot be recorded", errors).exception();
        }
        return new Consent(
                purpose.orElseThrow(),
                channel.orElseThrow(),
                decision.orElseThrow(),
                Origin.TEAM,
                form.getOrDefault("wording", ""),
                form.getOrDefault("evidence", ""),
                happened.orElseThrow());
    }

    /// The end of the day that was entered, so that it is newer than what else happened on it; now, where it is
    /// today.
    private static Optional<Instant> moment(String day, ZoneId zone, Instant now) {
        if (day.isEmpty()) {
            return Optional.of(now);
        }
        try {
            LocalDate date = LocalDate.parse(day);
            if (date.isAfter(LocalDate.ofInstant(now, zone))) {
                return Optional.empty();
            }
            Instant end = date.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
            return Optional.of(end.isAfter(now) ? now : end);
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
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
