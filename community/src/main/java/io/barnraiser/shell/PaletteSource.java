package io.barnraiser.shell;

import io.barnraiser.platform.web.Viewer;
import java.util.List;

/// Something that the palette can find: members, sources, things to do. Features hand one to the shell.
@FunctionalInterface
public interface PaletteSource {

    /// At most {@code most} things that {@code viewer} may see and that go by {@code words} (never empty), the best
    /// first.
    List<PaletteItem> find(Viewer viewer, String words, int most);
}
