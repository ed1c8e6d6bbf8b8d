package io.barnraiser.understand.voice;

import io.barnraiser.platform.html.View;
import io.barnraiser.shell.Tab;
import java.util.List;

/// The views of what members say.
public final class VoiceTabs {

    private VoiceTabs() {}

    /// @param current {@code topics}, {@code mood} or {@code purpose}
    public static List<Tab> of(View view, String current) {
        return List.of(
                tab(view, "topics", VoicePages.PATH, current),
                tab(view, "mood", MoodPages.PATH, current),
                tab(view, "purpose", PurposePages.PATH, current));
    }

    private static Tab tab(View view, String name, String path, String current) {
        return new Tab(view.text("voice.tab." + name), path, name.equals(current));
    }
}
