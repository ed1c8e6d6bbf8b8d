package io.barnraiser.build.idea;

import io.barnraiser.people.member.IdentityId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The versions of an idea, each with what it changed, the newest first.
public record VersionsPage(Idea idea, List<Step> steps) {

    /// So many versions are shown.
    static final int MOST = 50;

    public VersionsPage {
        steps = List.copyOf(steps);
    }

    /// One version.
    ///
    /// @param editor what they are called, see {@link BoardPage.Row}
    /// @param title what changed in the title
    /// @param text what changed in the text
    public record Step(IdeaVersion version, String editor, List<TextDiff.Part> title, List<TextDiff.Part> text) {
        public Step {
            title = List.copyOf(title);
            text = List.copyOf(text);
        }

        /// Whether its words went with who wrote them.
        public boolean isErased() {
            return version.editor().value() == 0;
        }
    }

    static VersionsPage of(Idea idea, List<IdeaVersion> versions, Map<IdentityId, String> names) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            IdeaVersion version = versions.get(i);
            boolean isFirst = i + 1 == versions.size();
            String title = isFirst ? version.title() : versions.get(i + 1).title();
            String text = isFirst ? version.text() : versions.get(i + 1).text();
            steps.add(new Step(
                    version,
                    names.getOrDefault(version.editor(), ""),
                    TextDiff.of(title, version.title()),
                    TextDiff.of(text, version.text())));
        }
        return new VersionsPage(idea, steps);
    }
}
