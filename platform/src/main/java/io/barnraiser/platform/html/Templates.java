package io.barnraiser.platform.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.web.PlainRenderer;
import io.barnraiser.platform.web.Renderer;
import io.barnraiser.platform.web.Request;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Fills the templates that were compiled with the program. Every template may take {@code view}, what any page needs,
/// and {@code page}, what the handler gave.
public final class Templates implements Renderer {

    /// The template of a problem as a page; takes a {@link ProblemPage}.
    static final String PROBLEM_PAGE = "shell/problem";
    /// The template of a problem as a piece of a page.
    static final String PROBLEM_PIECE = "shell/problemPiece";

    private final TemplateEngine engine;
    private final Messages messages;
    private final Assets assets;
    private final Supplier<Site> site;
    private final PlainRenderer plain = new PlainRenderer();

    private Templates(TemplateEngine engine, Messages messages, Assets assets, Supplier<Site> site) {
        this.engine = engine;
        this.messages = messages;
        this.assets = assets;
        this.site = site;
    }

    /// The templates that were compiled with the program.
    ///
    /// @param site asked for every page, so that a change of name or colour shows at once
    public static Templates precompiled(Messages messages, Assets assets, Supplier<Site> site) {
        return new Templates(TemplateEngine.createPrecompiled(ContentType.Html), messages, assets, site);
    }

    @Override
    public byte[] render(Request request, String template, Object model) {
        Map<String, Object> parameters = new HashMap<>(4);
        parameters.put("view", View.of(request, messages, assets, site.get()));
        parameters.put("page", model);
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template + ".jte", parameters, output);
        return output.toByteArray();
    }

    @Override
    public byte[] problem(Request request, Problem problem) {
        String template = request.wantsFragment() ? PROBLEM_PIECE : PROBLEM_PAGE;
        return engine.hasTemplate(template + ".jte")
                ? render(request, template, new ProblemPage(problem, request.id()))
                : plain.problem(request, problem);
    }
}
