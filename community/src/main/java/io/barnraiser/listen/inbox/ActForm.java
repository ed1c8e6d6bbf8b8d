package io.barnraiser.listen.inbox;

import io.barnraiser.listen.feedback.Act;
import io.barnraiser.listen.feedback.FeedbackId;
import io.barnraiser.listen.feedback.FeedbackKind;
import io.barnraiser.listen.feedback.Way;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.web.Request;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Reads what is to be done with something that was told. What is wrong with it is told all at
/// once.
final class ActForm {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final List<String> FOR_MANY = List.of("route", "assign", "snooze", "kind", "done");

    private final Departments departments;
    private final Supplier<Set<Long>> team;

    /// @param team the accounts to which something can be given
    ActForm(Departments departments, Supplier<Set<Long>> team) {
        this.departments = departments;
        this.team = team;
    }

    /// An answer, and the way by which it goes.
    record Answer(Way way, String text) {}

    /// @throws io.barnraiser.platform.error.ProblemException (invalid) with all errors
    static Answer answer(Request request) {
        List<FieldError> errors = new ArrayList<>();
        String text = request.form("text").orElse("").strip();
        if (text.isEmpty() || text.length() > Act.LONGEST) {
            errors.add(new FieldError("text", "Write an answer of 1 to %d characters.".formatted(Act.LONGEST)));
        }
        Optional<Way> way = request.form("way").flatMap(Way::of);
        if (way.isEmpty()) {
            errors.add(new FieldError("way", "Say by which way it goes: place, hub, mail or elsewhere."));
        }
        refuse(errors);
        return new Answer(way.orElseThrow(), text);
    }

    /// As {@link #read}, where that can be done with many at once.
    Act readForMany(Request request, String what) {
        if (!FOR_MANY.contains(what)) {
            refuse(List.of(new FieldError("do", "That cannot be done with several.")));
        }
        return read(request, what);
    }

    /// @throws io.barnraiser.platform.error.ProblemException (invalid) with all errors
    Act read(Request request, String what) {
        List<FieldError> errors = new ArrayList<>();
        Act act = switch (what) {
            case "route" -> new Act.Routed(department(request, errors), note(request, errors));
            case "assign" -> new Act.Assigned(account(request, errors));
            case "merge" -> new Act.Merged(new FeedbackId(number(request, "into", errors)));
            case "snooze" -> new Act.Snoozed(until(request, errors));
            case "kind" -> new Act.Sorted(kind(request, errors));
            case "done" -> new Act.Closed();
            case "reopen" -> new Act.Reopened();
            default -> throw new IllegalArgumentException(what);
        };
        refuse(errors);
        return act;
    }

    private long department(Request request, List<FieldError> errors) {
        long department = number(request, "department", errors);
        if (department > 0 && departments.find(department).isEmpty()) {
            errors.add(new FieldError("department", "There is no such department now."));
        }
        return department;
    }

    private long account(Request request, List<FieldError> errors) {
        long account = number(request, "account", errors);
        if (account > 0 && !team.get().contains(account)) {
            errors.add(new FieldError("account", "There is nobody of that number in the team now."));
        }
        return account;
    }

    private static String note(Request request, List<FieldError> errors) {
        String note = request.form("note").orElse("").strip();
        if (note.length() > Act.LONGEST) {
            errors.add(new FieldError("note", "A note has at most %d characters.".formatted(Act.LONGEST)));
        }
        return note;
    }

    private static FeedbackKind kind(Request request, List<FieldError> errors) {
        Optional<FeedbackKind> kind =
                request.form("kind").flatMap(FeedbackKind::of).filter(FeedbackKind.CHOICES::contains);
        if (kind.isEmpty()) {
            errors.add(new FieldError("kind", "A kind is one of question, problem, wish, praise, thanks, other."));
        }
        return kind.orElse(FeedbackKind.OTHER);
    }

    private static Instant until(Request request, List<FieldError> errors) {
        String word = request.form("until").orElse("").strip();
        LocalDate today = request.now().atZone(request.viewer().zone()).toLocalDate();
        try {
            LocalDate day = word.matches("\\d{1,3}") ? today.plusDays(Long.parseLong(word)) : LocalDate.parse(word);
            return day.atTime(MORNING).atZone(request.viewer().zone()).toInstant();
        } catch (DateTimeException e) {
            errors.add(new FieldError("until", "'%s' is no day; write one such as 2026-12-01.".formatted(word)));
            return request.now();
        }
    }

    private static long number(Request request, String name, List<FieldError> errors) {
        String value = request.form(name).orElse("").strip();
        if (!value.matches("\\d{1,18}")) {
            errors.add(new FieldError(name, "'%s' is no number.".formatted(value)));
            return 0;
        }
        return Long.parseLong(value);
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Problem.invalid("That cannot be done as asked", errors).exception();
        }
    }
}
