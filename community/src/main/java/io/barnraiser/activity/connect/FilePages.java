package io.barnraiser.activity.connect;

import io.barnraiser.activity.ingest.ColumnChoice;
import io.barnraiser.activity.ingest.Connector;
import io.barnraiser.activity.ingest.ConnectorException;
import io.barnraiser.activity.ingest.Connectors;
import io.barnraiser.activity.ingest.RecordReader;
import io.barnraiser.activity.ingest.Runs;
import io.barnraiser.activity.source.NewSource;
import io.barnraiser.activity.source.Source;
import io.barnraiser.activity.source.SourceId;
import io.barnraiser.activity.source.Sources;
import io.barnraiser.people.account.Permissions;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.ProblemException;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/// The way in by a file: upload, look at what it would become, choose what the columns hold, read it.
final class FilePages {

    static final String PATH = SourcePages.PATH + "/connect/file";

    private static final long LARGEST = 1L << 30;

    /// The preset that stands for the columns chosen one by one.
    private static final String OWN = "own";

    private final Sources sources;
    private final Runs runs;
    private final Connectors connectors;
    private final Uploads uploads;

    FilePages(Sources sources, Runs runs, Connectors connectors, Uploads uploads) {
        this.sources = sources;
        this.runs = runs;
        this.connectors = connectors;
        this.uploads = uploads;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, Permissions.SOURCES_WRITE, request -> choose(List.of())),
                Route.post(PATH, Permissions.SOURCES_WRITE, this::upload).accepting(LARGEST),
                Route.get(
                        PATH + "/{file}",
                        Permissions.SOURCES_WRITE,
                        request -> look(request, request::query, List.of())),
                Route.post(PATH + "/{file}", Permissions.SOURCES_WRITE, this::start));
    }

    private static Response choose(List<FieldError> errors) {
        Response page = Response.page("activity/connect/file", new ConnectView.File(errors));
        return errors.isEmpty() ? page : page.invalid();
    }

    private Response upload(Request request) {
        return request.file("file")
                .filter(upload -> upload.size() > 0)
                .<Response>map(upload -> Response.redirect(PATH + "/" + uploads.keep(upload)))
                .orElseGet(() -> choose(List.of(new FieldError("file", "Choose a file that is not empty."))));
    }

    private Response look(Request request, Function<String, Optional<String>> values, List<FieldError> errors) {
        String name = request.path("file");
        Path file = uploads.find(name);
        Chosen chosen = chosen(name, file, values);
        Optional<Look> look = Optional.empty();
        String problem = chosen.problem();
        if (problem.isEmpty()) {
            try {
                look = Optional.of(look(file, chosen));
            } catch (ConnectorException | ProblemException e) {
                problem = words(e);
            }
        }
        Response page = Response.page(
                "activity/connect/look",
                new ConnectView.Preview(
                        Uploads.shown(name),
                        PATH + "/" + name,
                        values.apply("name").orElse(Uploads.shown(name).replaceAll("\\..*$", "")),
                        chosen.kind(),
                        connectors.all().stream()
                                .filter(connector -> connector
                                        .reader(draft(connector.kind(), Map.of()))
                                        .isPresent())
                                .map(Connector::kind)
                                .toList(),
                        chosen.preset(),
                        chosen.choice().map(ColumnChoice::presets).orElse(List.of()),
                        chosen.columns(),
                        chosen.fields(),
                        chosen.choice().map(ColumnChoice::fields).orElse(List.of()),
                        look,
                        problem,
                        errors));
        return errors.isEmpty() ? page : page.invalid();
    }

    private Response start(Request request) {
        String name = request.path("file");
        Path file = uploads.find(name);
        Chosen chosen = chosen(name, file, request::form);
        try {
            Source source = sources.add(new NewSource(
                    request.form("name").orElse(""), chosen.kind(), chosen.settings(), Optional.empty(), true));
            runs.file(source.id(), file);
            return Response.redirect(SourcePages.PATH + "/" + source.id().value());
        } catch (ProblemException e) {
            FieldError error = new FieldError(
                    "name",
                    e.problem().fields().stream()
                            .findFirst()
                            .map(FieldError::message)
                            .orElse(e.problem().detail()));
            return look(request, request::form, List.of(error));
        }
    }

    /// What a person has chosen so far, or what is guessed for them.
    private record Chosen(
            String kind,
            Optional<ColumnChoice> choice,
            String preset,
            Optional<ColumnChoice.Columns> columns,
            Map<String, String> fields,
            Map<String, String> settings,
            String problem) {}

    private Chosen chosen(String name, Path file, Function<String, Optional<String>> values) {
        String kind = values.apply("format")
                .filter(word -> connectors.find(word).isPresent())
                .or(() -> Uploads.kind(name))
                .orElse("csv");
        Optional<ColumnChoice> choice = connectors.find(kind).flatMap(Connector::columnChoice);
        if (choice.isEmpty()) {
            return new Chosen(kind, choice, "", Optional.empty(), Map.of(), Map.of(), "");
        }
        ColumnChoice.Columns columns;
        try (InputStream in = open(file)) {
            columns = choice.get().look(in, Map.of());
        } catch (ConnectorException e) {
            return new Chosen(kind, choice, "", Optional.empty(), Map.of(), Map.of(), words(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String preset = values.apply("preset")
                .filter(word -> !word.isBlank())
                .orElse(columns.preset().isEmpty() ? OWN : "auto");
        Map<String, String> fields = new LinkedHashMap<>();
        for (int column = 0; column < columns.names().size(); column++) {
            String title = columns.names().get(column);
            String field =
                    values.apply("column" + column).orElse(columns.guessed().getOrDefault(title, ""));
            if (!field.isBlank()) {
                fields.put(title, field);
            }
        }
        Map<String, String> settings = preset.equals(OWN) ? choice.get().settings(fields) : Map.of("preset", preset);
        return new Chosen(kind, choice, preset, Optional.of(columns), fields, settings, "");
    }

    private Look look(Path file, Chosen chosen) {
        Connector connector = connectors.get(chosen.kind());
        RecordReader reader = connector
                .reader(draft(chosen.kind(), chosen.settings()))
                .orElseThrow(() -> ConnectorException.lasting("Such files cannot be read."));
        try (InputStream in = open(file)) {
            return Look.at(reader, in);
        } catch (IOException e) {
            throw ConnectorException.lasting("The file cannot be read to its end: " + e.getMessage());
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
    }

    /// A source that is not there yet, to ask a connector with.
    private static Source draft(String kind, Map<String, String> settings) {
        return new Source(new SourceId(0), "draft", kind, settings, Optional.empty(), true, false, Instant.EPOCH);
    }

    private static String words(RuntimeException e) {
        return Optional.ofNullable(e.getMessage()).orElse("The file cannot be read.");
    }
}
