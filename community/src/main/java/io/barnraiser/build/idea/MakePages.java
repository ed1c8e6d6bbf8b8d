package io.barnraiser.build.idea;

import io.barnraiser.people.account.Permissions;
import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.util.List;
import java.util.Optional;

/// Writing an idea down on the desk. What a member said keeps their words and their name: they are its author.
final class MakePages {

    private static final String PATH = DeskPages.PATH + "/new";
    private static final int SIMILAR = 5;

    private final Ideas ideas;
    private final Bench bench;
    private final Shelf shelf;
    private final Voices voices;

    MakePages(Ideas ideas, Bench bench, Shelf shelf, Voices voices) {
        this.ideas = ideas;
        this.bench = bench;
        this.shelf = shelf;
        this.voices = voices;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, Permissions.IDEAS_WRITE, this::form),
                Route.post(PATH, Permissions.IDEAS_WRITE, this::make),
                Route.post(DeskPages.PATH + "/{number}/feedback", Permissions.IDEAS_WRITE, this::add));
    }

    private Response form(Request request) {
        Optional<Voices.Voice> voice = voice(request.query("feedback"));
        String text = voice.map(Voices.Voice::text).orElse("");
        String title = voice.map(said -> said.label().isEmpty() ? firstLine(said.text()) : said.label())
                .orElse("");
        return page(request, voice, title, text, "", List.of());
    }

    private Response page(
            Request request,
            Optional<Voices.Voice> voice,
            String title,
            String text,
            String product,
            List<FieldError> errors) {
        String author = voice.map(said -> bench.read(handle -> shelf.nameOf(handle, said.who())))
                .orElse("");
        return Response.page(
                "build/idea/make",
                new MakePage(
                        voice.map(said -> new MakePage.Said(said.number(), said.text())),
                        author,
                        title,
                        text,
                        product,
                        title.isEmpty() ? List.of() : shelf.similar(title, request.viewer(), SIMILAR),
                        errors));
    }

    private Response make(Request request) {
        Optional<Voices.Voice> voice = voice(request.form("feedback"));
        String title = request.form("title").orElse("");
        String text = request.form("text").orElse("");
        String product = request.form("product").orElse("");
        String actor = request.viewer().name();
        ProposeResult result = voice.map(said -> ideas.proposals().make(actor, said, title, text, product, voices))
                .orElseGet(() -> ideas.propose(bench.door().identity(request.viewer()), title, text, product));
        return switch (result) {
            case ProposeResult.Done(IdeaId idea) ->
                Response.redirect(DeskPages.PATH + "/" + idea.value()).toast("idea.made.done");
            case ProposeResult.Faulty(List<FieldError> errors) ->
                page(request, voice, title, text, product, errors).invalid();
            case ProposeResult.TooMany tooMany ->
                throw Problem.of(
                                ErrorCode.TOO_MANY,
                                "Too many ideas",
                                "You wrote down as many ideas of your own as anybody may in a day.")
                        .exception();
            case ProposeResult.NotTheirs notTheirs -> throw new IllegalStateException("nobody is refused a new idea");
        };
    }

    /// Says that what a member told is this idea too.
    private Response add(Request request) {
        IdeaId id = new IdeaId(request.pathLong("number"));
        Voices.Voice voice = voice(request.form("feedback"))
                .orElseThrow(() ->
                        Problem.notFound("There is no such feedback any more.").exception());
        ideas.proposals().add(request.viewer().name(), id, voice, voices);
        return Response.redirect(DeskPages.PATH + "/" + id.value()).toast("idea.feedback.added");
    }

    private Optional<Voices.Voice> voice(Optional<String> number) {
        return number.filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .flatMap(voices::find);
    }

    private static String firstLine(String text) {
        return Texts.cut(Texts.line(text.strip().lines().findFirst().orElse("")), Idea.LONGEST_TITLE - 1);
    }
}
