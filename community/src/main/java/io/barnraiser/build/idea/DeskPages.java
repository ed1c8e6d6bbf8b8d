package io.barnraiser.build.idea;

import io.barnraiser.activity.timeline.CsvLine;
import io.barnraiser.people.account.Permissions;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.html.Messages;
import io.barnraiser.platform.html.QueryString;
import io.barnraiser.platform.web.Permission;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import io.barnraiser.shell.Tab;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The worklist of ideas on the desk, what is done with several of them, and their export.
final class DeskPages {

    static final String PATH = "/desk/ideas";

    private static final Permission READ = Permissions.IDEAS_READ;
    private static final Permission WRITE = Permissions.IDEAS_WRITE;
    private static final int ROWS = 40;
    private static final int NAMES = 200;
    private static final int COUNTED = 1_000;

    private final Ideas ideas;
    private final Bench bench;
    private final Shelf shelf;
    private final Standings standings;
    private final Openness openness;
    private final Supplier<Messages> messages;

    DeskPages(
            Ideas ideas,
            Bench bench,
            Shelf shelf,
            Standings standings,
            Openness openness,
            Supplier<Messages> messages) {
        this.ideas = ideas;
        this.bench = bench;
        this.shelf = shelf;
        this.standings = standings;
        this.openness = openness;
        this.messages = messages;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, READ, request -> list(request, List.of())),
                Route.get(PATH + ".csv", READ, this::export),
                Route.post(PATH + "/tag", WRITE, this::tag),
                Route.post(PATH + "/decide", WRITE, this::decide),
                Route.post(PATH + "/readers", Permissions.SETTINGS_WRITE, this::readers));
    }

    private Response list(Request request, List<FieldError> errors) {
        Work work = Work.of(request.query("work").orElse(""));
        BoardRequest asked = asked(request, work);
        IdeaSort sort = asked.asked().sort();
        IdeaFilter filter = work.of(asked.filter(reader(request)), bench.now());
        List<Idea> found = bench.read(handle -> BoardStore.list(handle, filter, sort, asked.after(), ROWS + 1));
        List<Idea> shown = found.subList(0, Math.min(ROWS, found.size()));
        Map<Long, Standings.Pulse> pulses =
                standings.pulses(shown.stream().map(idea -> idea.id().value()).toList());
        return Response.page(
                "build/idea/desk",
                bench.<DeskPage>read(handle -> new DeskPage(
                        asked.asked(),
                        work.word(),
                        tabs(request, work),
                        shelf.rows(handle, shown, Optional.empty()).stream()
                                .map(row -> row(row, pulses))
                                .toList(),
                        LabelStore.allTags(handle, NAMES),
                        IdeaStore.products(handle, NAMES),
                        standings.areTribesKnown(),
                        openness.isPublic(),
                        found.size() > ROWS
                                ? url(request, Cursor.of(shown.getLast(), sort).code())
                                : "",
                        asked.after().isPresent() ? url(request, "") : "",
                        QueryString.of(PATH + ".csv", request.queryString())
                                .without("after")
                                .url(),
                        errors)));
    }

    private static DeskPage.Row row(BoardPage.Row row, Map<Long, Standings.Pulse> pulses) {
        Standings.Pulse pulse = pulses.getOrDefault(row.idea().id().value(), Standings.Pulse.NONE);
        return new DeskPage.Row(row, pulse.recent(), pulse.tribes());
    }

    /// What is asked for; without an order, the one that suits the work.
    private static BoardRequest asked(Request request, Work work) {
        BoardRequest asked = BoardRequest.of(request, PATH);
        BoardPage.Asked words = asked.asked();
        boolean everything = words.status().isEmpty() && work == Work.ALL;
        IdeaSort sort =
                request.query("sort").isPresent() ? words.sort() : work.order().orElse(words.sort());
        return new BoardRequest(
                PATH,
                new BoardPage.Asked(
                        words.words(),
                        everything ? "all" : words.status(),
                        words.tag(),
                        words.product(),
                        words.mine(),
                        sort),
                asked.after());
    }

    private List<Tab> tabs(Request request, Work current) {
        return Arrays.stream(Work.values())
                .map(work -> {
                    IdeaFilter filter = work.of(IdeaFilter.ALL, bench.now());
                    long count = bench.read(handle -> BoardStore.count(handle, filter, COUNTED));
                    String path = work == Work.ALL ? PATH : PATH + "?work=" + work.word();
                    return new Tab(
                            messages.get().text(locale(request), "idea.work." + work.word()),
                            path,
                            work == current,
                            count);
                })
                .toList();
    }

    private static Locale locale(Request request) {
        return request.chosenLocale().orElse(request.viewer().locale());
    }

    private Optional<IdentityId> reader(Request request) {
        return bench.read(handle -> bench.door().find(handle, request.viewer()));
    }

    private static String url(Request request, String after) {
        return QueryString.of(PATH, request.queryString()).with("after", after).url();
    }

    private Response tag(Request request) {
        long tagged = numbers(request).stream()
                .filter(id -> ideas.curation()
                        .tag(request.viewer().name(), id, request.form("tag").orElse("")))
                .count();
        return back(request).toast("idea.desk.tagged", String.valueOf(tagged));
    }

    /// Gives several ideas one status with one reason; those that have it already are left alone.
    private Response decide(Request request) {
        IdeaStatus status = IdeaStatus.of(request.form("status").orElse("")).orElse(IdeaStatus.MERGED);
        String reason = request.form("reason").orElse("");
        long decided = 0;
        for (IdeaId id : numbers(request)) {
            DecideResult result = ideas.decide(
                    request.viewer().name(),
                    id,
                    status,
                    reason,
                    request.form("mind").orElse(""));
            switch (result) {
                case DecideResult.Decided done -> decided++;
                case DecideResult.Faulty(List<FieldError> errors) -> {
                    return list(request, errors).invalid();
                }
                case DecideResult.Already already -> {
                    // It is so: nothing to say.
                }
                case DecideResult.IsMerged merged -> {
                    // The one that carries it is decided on by itself.
                }
            }
        }
        return back(request).toast("idea.desk.decided", String.valueOf(decided));
    }

    private Response readers(Request request) {
        boolean all = request.form("readers").orElse("all").equals("all");
        openness.set(request.viewer().name(), all);
        return Response.redirect(PATH).toast(all ? "idea.readers.all.done" : "idea.readers.members.done");
    }

    private Response export(Request request) {
        Work work = Work.of(request.query("work").orElse(""));
        BoardRequest asked = asked(request, work);
        IdeaFilter filter = work.of(asked.filter(reader(request)), bench.now());
        return Response.download(
                "text/csv; charset=utf-8",
                "ideas.csv",
                out -> write(out, filter, asked.asked().sort()));
    }

    private void write(OutputStream out, IdeaFilter filter, IdeaSort sort) throws IOException {
        out.write(CsvLine.of(List.of(
                        "id",
                        "title",
                        "status",
                        "votes",
                        "recent_votes",
                        "tribes",
                        "comments",
                        "product",
                        "tags",
                        "created_at",
                        "decided_at"))
                .getBytes(StandardCharsets.UTF_8));
        Optional<Cursor> after = Optional.empty();
        List<Idea> piece;
        do {
            Optional<Cursor> from = after;
            piece = bench.read(handle -> BoardStore.list(handle, filter, sort, from, NAMES));
            List<Long> numbers = piece.stream().map(idea -> idea.id().value()).toList();
            Map<Long, List<String>> tags = bench.read(handle -> LabelStore.tags(handle, numbers));
            Map<Long, Standings.Pulse> pulses = standings.pulses(numbers);
            for (Idea idea : piece) {
                out.write(line(idea, tags, pulses).getBytes(StandardCharsets.UTF_8));
                after = Optional.of(Cursor.of(idea, sort));
            }
        } while (piece.size() == NAMES);
    }

    private static String line(Idea idea, Map<Long, List<String>> tags, Map<Long, Standings.Pulse> pulses) {
        long id = idea.id().value();
        Standings.Pulse pulse = pulses.getOrDefault(id, Standings.Pulse.NONE);
        return CsvLine.of(List.of(
                Long.toString(id),
                idea.title(),
                idea.status().word(),
                Integer.toString(idea.votes()),
                Long.toString(pulse.recent()),
                Long.toString(pulse.tribes()),
                Integer.toString(idea.comments()),
                idea.product(),
                String.join(" ", tags.getOrDefault(id, List.of())),
                idea.createdAt().toString(),
                idea.decidedAt().toEpochMilli() == 0 ? "" : idea.decidedAt().toString()));
    }

    private static List<IdeaId> numbers(Request request) {
        List<IdeaId> numbers = new ArrayList<>();
        request.formAll("id").stream()
                .filter(number -> number.matches("\\d{1,18}"))
                .limit(NAMES)
                .forEach(number -> numbers.add(new IdeaId(Long.parseLong(number))));
        return numbers;
    }

    private static Response back(Request request) {
        return Response.redirect(request.form("back"), PATH);
    }
}
