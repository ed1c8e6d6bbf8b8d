package io.barnraiser.platform.web;

/// Keeps redirects and undo buttons on our own site.
final class Redirects {

    private Redirects() {}

    /// Whether {@code path} stays on this site whatever a browser makes of it.
    static boolean isLocal(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().noneMatch(letter -> letter == '\\' || letter < ' ' || letter == 127);
    }

    static void requireLocal(String path) {
        if (!isLocal(path)) {
            throw new IllegalArgumentException("Not a path of this site: " + path);
        }
    }
}
