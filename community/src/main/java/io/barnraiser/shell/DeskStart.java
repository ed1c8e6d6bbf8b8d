package io.barnraiser.shell;

import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Viewer;
import java.util.Optional;

/// What the desk begins with, where that is not its first place. A feature hands one to the shell.
@FunctionalInterface
public interface DeskStart {

    /// The page that {@code viewer} is best shown first; empty for the first place they may see.
    Optional<Response> page(Viewer viewer);
}
