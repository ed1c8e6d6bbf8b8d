package io.barnraiser.platform.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Every text of the pages, by key, in every language.
///
/// Texts lie in {@code messages/<bundle>_<language>.properties} (UTF-8) and are {@link MessageFormat} patterns in which
/// an apostrophe is just an apostrophe; {0}, {1} … are filled in, numbers as the language writes them, and
/// <code>{0,choice,0#nobody|1#one member|1&lt;{0} members}</code> chooses by number.
public final class Messages {

    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

    private final List<Locale> languages;
    private final Map<Locale, Map<String, String>> texts;
    private final Map<Locale, Map<String, MessageFormat>> formats = new ConcurrentHashMap<>();

    private Messages(List<Locale> languages, Map<Locale, Map<String, String>> texts) {
        this.languages = List.copyOf(languages);
        this.texts = texts;
    }

    /// Reads {@code bundles} from the class path.
    ///
    /// @throws IllegalStateException when a bundle is missing in a language, or two bundles have the same key
    public static Messages load(List<String> bundles, List<Locale> languages) {
        Map<Locale, Map<String, String>> texts = new HashMap<>();
        for (Locale language : languages) {
            Map<String, String> all = new HashMap<>();
            for (String bundle : bundles) {
                read(bundle, language).forEach((key, text) -> {
                    if (all.put((String) key, (String) text) != null) {
                        throw new IllegalStateException("Two bundles have the text " + key + ", one is " + bundle);
                    }
                });
            }
            texts.put(language, Map.copyOf(all));
        }
        return new Messages(languages, Map.copyOf(texts));
    }

    /// The text of {@code key} in {@code language}, filled with {@code words}. A key that does not exist gives
    /// itself.
    public String text(Locale language, String key, Object... words) {
        String text = texts.getOrDefault(language, Map.of()).get(key);
        if (text == null) {
            LOG.warn("text-missing language={} key={}", language, key);
            return key;
        }
        if (words.length == 0 && text.indexOf('{') < 0) {
            return text;
        }
        MessageFormat format = formats.computeIfAbsent(language, ignored -> new ConcurrentHashMap<>())
                .computeIfAbsent(key, ignored -> new MessageFormat(text.replace("'", "''"), language));
        return ((MessageFormat) format.clone()).format(words);
    }

    /// Whether there is a text for {@code key}.
    public boolean has(Locale language, String key) {
        return texts.getOrDefault(language, Map.of()).containsKey(key);
    }

    /// The languages there are, the default first.
    public List<Locale> languages() {
        return languages;
    }

    /// All keys of {@code language}, in order.
    public Set<String> keys(Locale language) {
        return new TreeSet<>(texts.getOrDefault(language, Map.of()).keySet());
    }

    private static Properties read(String bundle, Locale language) {
        String path = "/messages/" + bundle + "_" + language.getLanguage() + ".properties";
        Properties properties = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + path + " on the class path");
            }
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }
}
