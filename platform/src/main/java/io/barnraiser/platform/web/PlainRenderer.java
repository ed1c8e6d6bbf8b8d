package io.barnraiser.platform.web;

import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import java.nio.charset.StandardCharsets;

/// Knows no template and says problems in the plainest of pages: for servers without pages.
public final class PlainRenderer implements Renderer {

    @Override
    public byte[] render(Request request, String template, Object model) {
        throw new IllegalStateException("This server has no templates, and so not " + template);
    }

    @Override
    public byte[] problem(Request request, Problem problem) {
        StringBuilder page = new StringBuilder("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>");
        page.append(escape(problem.title())).append("</title><h1>").append(escape(problem.title()));
        page.append("</h1><p>").append(escape(problem.detail())).append("</p><ul>");
        for (FieldError error : problem.fields()) {
            page.append("<li>").append(escape(error.field())).append(": ").append(escape(error.message()));
        }
        page.append("</ul><p>").append(request.id()).append("</p></html>");
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
