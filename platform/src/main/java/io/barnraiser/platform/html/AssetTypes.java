package io.barnraiser.platform.html;

import java.util.Map;

/// The media types of the files that pages need.
final class AssetTypes {

    private static final Map<String, String> BY_ENDING = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2",
            "json", "application/json",
            "txt", "text/plain; charset=utf-8",
            "md", "text/plain; charset=utf-8");

    private AssetTypes() {}

    static String of(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return BY_ENDING.getOrDefault(ending, "application/octet-stream");
    }
}
