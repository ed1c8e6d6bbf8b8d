package io.barnraiser.platform.html;

import io.barnraiser.platform.web.Permission;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Toast;
import io.barnraiser.platform.web.Viewer;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/// What every template gets: who reads, in which language, at which time, and the means to write texts, dates, numbers
/// and addresses of files.
///
/// @param zone the time zone in which the reader's clock runs
/// @param csrf the token of this page's forms, for {@code part.csrf}
/// @param path the path of this page, without the query
/// @param query the query of this page as it came; empty where there is none
/// @param now when the page was asked for
/// @param toast what to say of what was just done
public record View(
        Viewer viewer,
        Messages messages,
        Locale locale,
        ZoneId zone,
        String csrf,
        String path,
        String query,
        Assets assets,
        Instant now,
        Theme theme,
        Site site,
        Optional<Toast> toast) {

    static View of(Request request, Messages messages, Assets assets, Site site) {
        Viewer viewer = request.isAdmitted()
                ? request.viewer()
                : Viewer.nobody(request.locale(), request.config().zone());
        return new View(
                viewer,
                messages,
                request.chosenLocale().orElse(viewer.locale()),
                request.zone().orElse(viewer.zone()),
                request.csrfToken(),
                request.path(),
                request.queryString(),
                assets,
                request.now(),
                Theme.parse(request.cookie(Theme.COOKIE)),
                site,
                request.toast());
    }

    /// The text of {@code key} in the reader's language.
    public String text(String key, Object... words) {
        return messages.text(locale, key, words);
    }

    /// The address of a file below {@code static/}, such as {@code js/app.js}.
    public String asset(String name) {
        return assets.url(name);
    }

    /// Whether the reader may do {@code permission}.
    public boolean may(Permission permission) {
        return viewer.may(permission);
    }

    /// As {@link #may(Permission)}, by name.
    public boolean may(String permission) {
        return viewer.may(new Permission(permission));
    }

    /// A number as the reader's language writes it.
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /// A sum of money, from its smallest unit: 1234 EUR is 12.34 €.
    public String money(long minor, String currency) {
        Currency unit = Currency.getInstance(currency);
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(unit);
        int digits = Math.max(0, unit.getDefaultFractionDigits());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(java.math.BigDecimal.valueOf(minor, digits));
    }

    /// A day in the reader's zone, such as "21 Nov 2026".
    public String date(long millis) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .localizedBy(locale)
                .format(day(millis));
    }

    /// A day by name, in the reader's zone, such as "Saturday, 21 November 2026".
    public String longDate(long millis) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .localizedBy(locale)
                .format(day(millis));
    }

    /// A time of day in the reader's zone, such as "14:05".
    public String time(long millis) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .localizedBy(locale)
                .format(Instant.ofEpochMilli(millis).atZone(zone));
    }

    /// Day, time and zone, to the second.
    public String exact(long millis) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.LONG)
                .localizedBy(locale)
                .format(Instant.ofEpochMilli(millis).atZone(zone));
    }

    /// A moment for programs (ISO 8601, UTC), for {@code <time datetime>}.
    public String iso(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }

    /// How long ago (or until when) {@code millis} is, in words, seen from this page's now.
    public String ago(long millis) {
        return RelativeTime.say(this, millis);
    }

    /// The day of {@code millis} in the reader's zone.
    public LocalDate day(long millis) {
        return Instant.ofEpochMilli(millis).atZone(zone).toLocalDate();
    }

    /// The two-letter language, for {@code <html lang>}.
    public String language() {
        return locale.getLanguage();
    }

    /// This page's address with {@code name=value} in its query instead of what it had; an empty value takes it
    /// away. Begins at the first page again: {@code after} and {@code before}, the cursors of lists, are left out.
    public String with(String name, String value) {
        return QueryString.of(path, query)
                .without("after")
                .without("before")
                .with(name, value)
                .url();
    }

    /// This page's address with its list sorted by {@code key}.
    public String sorted(String key) {
        return with("sort", key);
    }

    /// What the query of this page says of {@code name}, the first time it does.
    public Optional<String> asked(String name) {
        return QueryString.of(path, query).value(name);
    }

    /// This page's address with its query, to come back to.
    public String here() {
        return query.isEmpty() ? path : path + "?" + query;
    }
}
