package io.barnraiser.activity.timeline;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.people.member.Terms;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.web.Request;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// What the address of the members list (and of its JSON twin) asks for. The same names in both: {@code q, standing,
/// source, kind, tag, seen, seen_from, seen_to, spend_min, spend_max, waiting, stage, sort, after, before}.
///
/// @param text what is searched for, as it was typed
/// @param query the page wanted
/// @param address the conditions as they stood in the address, without the place in the list
record ListRequest(String text, MemberQuery query, ListAddress address) {

    static final Set<String> STANDINGS = Set.of("member", "visitor", "staff", "bot", "bridge");

    private static final List<String> REPEATED = List.of("source", "kind", "tag");
    private static final List<String> SINGLE = List.of(
            "q", "standing", "seen", "seen_from", "seen_to", "spend_min", "spend_max", "waiting", "stage", "sort");

    /// @param kinds the kinds of activity by number
    /// @param journeys knows who stands where
    /// @throws io.barnraiser.platform.error.ProblemException {@code INVALID} with everything that cannot be meant
    static ListRequest of(
            Request request,
            String path,
            Map<Long, ActivityKind> kinds,
            MemberJourneys journeys,
            String currency,
            ZoneId zone,
            int limit) {
        List<FieldError> errors = new ArrayList<>();
        Reader reader = new Reader(request, zone, errors);
        String text = request.query("q").orElse("").strip();
        String standing =
                request.query("standing").filter(word -> !word.isBlank()).orElse("member");
        if (!STANDINGS.contains(standing)) {
            errors.add(
                    new FieldError("standing", "'" + standing + "' is none of member, visitor, staff, bot, bridge."));
        }
        MemberFilter filter = new MemberFilter(
                Terms.searched(text),
                standing,
                reader.numbers("source"),
                reader.kinds(kinds),
                request.queryAll("tag").stream()
                        .filter(tag -> !tag.isBlank())
                        .distinct()
                        .toList(),
                reader.seen(),
                reader.spend(currency),
                request.query("waiting").filter(word -> word.equals("1")).isPresent(),
                reader.stage(journeys));
        MemberQuery query = reader.query(filter, limit);
        if (!errors.isEmpty()) {
            throw Problem.invalid("The list cannot be shown as asked", errors).exception();
        }
        return new ListRequest(text, query, address(request, path));
    }

    private static ListAddress address(Request request, String path) {
        List<ListAddress.Part> parts = new ArrayList<>();
        SINGLE.forEach(name -> request.query(name)
                .filter(value -> !value.isBlank())
                .ifPresent(value -> parts.add(new ListAddress.Part(name, value))));
        REPEATED.forEach(name -> request.queryAll(name).stream()
                .filter(value -> !value.isBlank())
                .distinct()
                .forEach(value -> parts.add(new ListAddress.Part(name, value))));
        return new ListAddress(path, parts);
    }

    /// The address of the page after {@code place}, or before it.
    String url(String direction, Cursor place) {
        return address.plus(direction, place.code()).url();
    }

    /// Reads single conditions and collects what is wrong with them.
    private record Reader(Request request, ZoneId zone, List<FieldError> errors) {

        List<Long> numbers(String name) {
            List<Long> numbers = new ArrayList<>();
            for (String value : request.queryAll(name)) {
                if (value.matches("\\d{1,18}")) {
                    numbers.add(Long.parseLong(value));
                } else if (!value.isBlank()) {
                    errors.add(new FieldError(name, "'" + value + "' is not the number of a " + name + "."));
                }
            }
            return numbers.stream().distinct().toList();
        }

        List<Long> kinds(Map<Long, ActivityKind> known) {
            List<Long> kinds = new ArrayList<>();
            for (String word : request.queryAll("kind")) {
                if (!word.isBlank()) {
                    // A kind that nobody ever did passes nobody: number 0 is no kind's.
                    kinds.add(known.entrySet().stream()
                            .filter(entry -> entry.getValue().name().equals(word))
                            .map(Map.Entry::getKey)
                            .findFirst()
                            .orElse(0L));
                }
            }
            return kinds.stream().distinct().toList();
        }

        Optional<MemberGroup> stage(MemberJourneys journeys) {
            Optional<String> key = request.query("stage").filter(word -> !word.isBlank());
            Optional<MemberGroup> group = key.flatMap(journeys::in);
            if (key.isPresent() && group.isEmpty()) {
                errors.add(new FieldError(
                        "stage", "'" + key.get() + "' is none of " + String.join(", ", journeys.states()) + "."));
            }
            return group;
        }

        MemberFilter.Range seen() {
            OptionalLong from = day("seen_from", 0);
            OptionalLong to = day("seen_to", 1);
            String seen = request.query("seen").orElse("").strip();
            if (seen.matches("[<>]?\\d{1,4}")) {
                long days = Long.parseLong(seen.replaceAll("[<>]", ""));
                long border = request.now().minus(Duration.ofDays(days)).toEpochMilli();
                return seen.startsWith(">")
                        ? new MemberFilter.Range(from, OptionalLong.of(border))
                        : new MemberFilter.Range(OptionalLong.of(border), to);
            }
            if (!seen.isEmpty()) {
                errors.add(new FieldError("seen", "Write a number of days: 30 for the last 30, >30 for longer ago."));
            }
            return new MemberFilter.Range(from, to);
        }

        private OptionalLong day(String name, int later) {
            String value = request.query(name).orElse("").strip();
            if (value.isEmpty()) {
                return OptionalLong.empty();
            }
            try {
                return OptionalLong.of(LocalDate.parse(value)
                        .plusDays(later)
                        .atStartOfDay(zone)
                        .toInstant()
                        .toEpochMilli());
            } catch (DateTimeException e) {
                errors.add(new FieldError(name, "'" + value + "' is no day; write one such as 2026-11-21."));
                return OptionalLong.empty();
            }
        }

        MemberFilter.Range spend(String currency) {
            OptionalLong from = money("spend_min", currency);
            OptionalLong to = money("spend_max", currency);
            return new MemberFilter.Range(
                    from, to.isPresent() ? OptionalLong.of(to.getAsLong() + 1) : OptionalLong.empty());
        }

        private OptionalLong money(String name, String currency) {
            String value = request.query(name).orElse("").strip();
            if (value.isEmpty()) {
                return OptionalLong.empty();
            }
            if (!value.matches("-?\\d{1,12}([.,]\\d{1,3})?")) {
                errors.add(new FieldError(name, "'" + value + "' is no amount; write one such as 49.90."));
                return OptionalLong.empty();
            }
            int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
            return OptionalLong.of(new BigDecimal(value.replace(',', '.'))
                    .movePointRight(digits)
                    .longValue());
        }

        MemberQuery query(MemberFilter filter, int limit) {
            String sort = request.query("sort").filter(word -> !word.isBlank()).orElse("-seen");
            boolean down = sort.startsWith("-");
            Optional<MemberSort> order = MemberSort.of(down ? sort.substring(1) : sort);
            if (order.isEmpty()) {
                errors.add(new FieldError("sort", "'" + sort + "' is no order of this list."));
            }
            Optional<Cursor> after = cursor("after");
            Optional<Cursor> before = cursor("before");
            return new MemberQuery(
                    filter,
                    order.orElse(MemberSort.SEEN),
                    !down,
                    after.or(() -> before),
                    after.isEmpty() && before.isPresent(),
                    limit);
        }

        private Optional<Cursor> cursor(String name) {
            Optional<String> code = request.query(name).filter(word -> !word.isBlank());
            Optional<Cursor> cursor = code.flatMap(Cursor::of);
            if (code.isPresent() && cursor.isEmpty()) {
                errors.add(new FieldError(name, "That is no place in this list. Begin again without it."));
            }
            return cursor;
        }
    }
}
