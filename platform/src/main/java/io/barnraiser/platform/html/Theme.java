package io.barnraiser.platform.html;

import java.util.Locale;
import java.util.Optional;

/// Light or dark, as the reader chose it.
public enum Theme {
    /// As the reader's device has it.
    DEVICE,
    LIGHT,
    DARK,
    /// Light, with the strongest contrast.
    CONTRAST;

    /// Keeps the choice.
    public static final String COOKIE = "theme";

    /// Reads a choice; anything unknown is {@link #DEVICE}.
    public static Theme parse(Optional<String> chosen) {
        return switch (chosen.orElse("")) {
            case "light" -> LIGHT;
            case "dark" -> DARK;
            case "contrast" -> CONTRAST;
            default -> DEVICE;
        };
    }

    /// The word for it in cookies and in {@code data-theme}.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
