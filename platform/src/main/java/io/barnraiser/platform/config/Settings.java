package io.barnraiser.platform.config;

import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads settings and remembers what was asked for: areas read their keys one after the other, then {@link #finish}
/// says everything that is wrong. A bad value reads as the default until then. Used by one thread, at start.
public final class Settings {

    private static final String HIDDEN = "(hidden)";

    private final SettingSources sources;
    private final List<Setting> asked = new ArrayList<>();
    private final List<FieldError> errors = new ArrayList<>();

    public Settings(SettingSources sources) {
        this.sources = sources;
    }

    /// A text that is always there.
    public String text(String key, String fallback, String about) {
        return read(key, about, Optional.of(fallback), false, Optional::of, "must not be empty")
                .orElse(fallback);
    }

    /// A text that may be missing.
    public Optional<String> optional(String key, String about) {
        return read(key, about, Optional.empty(), false, Optional::of, "");
    }

    /// A text that may be missing and is never shown.
    public Optional<String> secret(String key, String about) {
        return read(key, about, Optional.empty(), true, Optional::of, "");
    }

    /// A whole number from {@code min} to {@code max}.
    public int number(String key, int fallback, int min, int max, String about) {
        return read(
                        key,
                        about,
                        Optional.of(Integer.toString(fallback)),
                        false,
                        text -> wholeNumber(text).filter(value -> value >= min && value <= max),
                        "must be a whole number from %d to %d".formatted(min, max))
                .orElse(fallback);
    }

    /// One of the words of an enum, in lower case.
    public <E extends Enum<E>> E choice(String key, E fallback, String about) {
        E[] all = fallback.getDeclaringClass().getEnumConstants();
        List<String> words = Arrays.stream(all).map(Settings::word).toList();
        return read(
                        key,
                        about,
                        Optional.of(word(fallback)),
                        false,
                        text -> Arrays.stream(all)
                                .filter(value -> word(value).equals(text))
                                .findFirst(),
                        "must be one of " + String.join(", ", words))
                .orElse(fallback);
    }

    /// Words with commas between them; none by default.
    public List<String> list(String key, String about) {
        return read(key, about, Optional.of(""), false, text -> Optional.of(split(text)), "")
                .orElse(List.of());
    }

    /// A web address that may be missing; without its last slash.
    public Optional<URI> webAddress(String key, String about) {
        return read(
                key,
                about,
                Optional.empty(),
                false,
                Settings::webAddress,
                "must be an address such as https://example.org, without a path");
    }

    /// Everything that was asked for so far, as it stands, in the order of asking.
    public List<Setting> asked() {
        return List.copyOf(asked);
    }

    /// Ends the reading.
    ///
    /// @throws io.barnraiser.platform.error.ProblemException that names every bad value and every key that no area
    ///     knows
    public void finish() {
        List<FieldError> all = new ArrayList<>(errors);
        Set<String> keys = new HashSet<>();
        Set<String> names = new HashSet<>();
        asked.forEach(setting -> {
            keys.add(setting.key());
            names.add(SettingSources.environmentName(setting.key()));
        });
        unknown(sources.file().keySet(), keys, all);
        unknown(sources.environment().keySet(), names, all);
        unknown(sources.flags().keySet(), keys, all);
        if (!all.isEmpty()) {
            throw new Problem(
                            ErrorCode.INVALID,
                            "The configuration is wrong",
                            "See config print for all keys and what they mean.",
                            all)
                    .exception();
        }
    }

    private static void unknown(Set<String> set, Set<String> known, List<FieldError> errors) {
        set.stream()
                .filter(key -> !known.contains(key))
                .sorted()
                .forEach(key -> errors.add(new FieldError(key, "is not a key that this version knows")));
    }

    private <T> Optional<T> read(
            String key,
            String about,
            Optional<String> fallback,
            boolean secret,
            Function<String, Optional<T>> parser,
            String rule) {
        Found found = find(key, fallback);
        asked.add(new Setting(key, shown(found, secret), found.origin(), about));
        if (found.text().isEmpty()) {
            return Optional.empty();
        }
        Optional<T> value = parser.apply(found.text().get());
        if (value.isEmpty()) {
            String was = secret
                    ? ""
                    : ", but is \"%s\" (%s)"
                            .formatted(found.text().get(), found.origin().label());
            errors.add(new FieldError(key, rule + was));
        }
        return value;
    }

    private static String shown(Found found, boolean secret) {
        String text = found.text().orElse("");
        return secret && !text.isEmpty() ? HIDDEN : text;
    }

    /// An empty value counts as not set, so that a container can leave a variable empty.
    private Found find(String key, Optional<String> fallback) {
        String name = SettingSources.environmentName(key);
        return value(sources.flags().get(key), Origin.FLAG)
                .or(() -> value(sources.environment().get(name), Origin.ENVIRONMENT))
                .or(() -> value(sources.file().get(key), Origin.FILE))
                .orElse(new Found(fallback, Origin.DEFAULT));
    }

    private static Optional<Found> value(@Nullable String text, Origin origin) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(stripped -> !stripped.isEmpty())
                .map(stripped -> new Found(Optional.of(stripped), origin));
    }

    private static Optional<Integer> wholeNumber(String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<URI> webAddress(String text) {
        try {
            URI uri = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return Optional.of(uri)
                    .filter(address -> web
                            && address.getHost() != null
                            && address.getRawPath().isEmpty()
                            && address.getRawQuery() == null
                            && address.getRawFragment() == null
                            && address.getRawUserInfo() == null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private record Found(Optional<String> text, Origin origin) {}
}
