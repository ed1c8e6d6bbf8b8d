package io.barnraiser.platform.html;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/// HTML that is safe to show: templates write it as it is. Only {@link Markdown} makes it.
public final class Html implements Content {

    private final String text;

    Html(String text) {
        this.text = text;
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(text);
    }

    @Override
    public boolean isEmptyContent() {
        return text.isEmpty();
    }

    /// The HTML itself, for what is no template: a feed, say.
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
