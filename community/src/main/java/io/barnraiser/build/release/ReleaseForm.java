package io.barnraiser.build.release;

import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.web.Request;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A release as it was typed.
///
/// @param shipped the day, as the browser writes it: {@code 2026-11-30}
public record ReleaseForm(String title, String body, String product, String shipped) {

    static final int MOST_TITLE = 120;
    static final int MOST_BODY = 4_000;
    static final int MOST_PRODUCT = 80;

    static ReleaseForm of(Request request) {
        return new ReleaseForm(
                request.form("title").orElse("").strip(),
                request.form("body").orElse("").strip().replace("\r\n", "\n"),
                request.form("product").orElse("").strip(),
                request.form("shipped").orElse("").strip());
    }

    static ReleaseForm of(Release release) {
        return new ReleaseForm(release.title(), release.body(), release.productName(), day(release.shippedAt()));
    }

    /// A form that knows no more than the day.
    static ReleaseForm empty(Instant now) {
        return new ReleaseForm("", "", "", day(now));
    }

    /// What is wrong with it, all at once, as messages of the bundle.
    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        if (title.isEmpty() || title.length() > MOST_TITLE) {
            errors.add(new FieldError("title", "release.fault.title"));
        }
        if (body.isEmpty() || body.length() > MOST_BODY) {
            errors.add(new FieldError("body", "release.fault.body"));
        }
        if (product.isEmpty() || product.length() > MOST_PRODUCT) {
            errors.add(new FieldError("product", "release.fault.product"));
        }
        if (!isDay(shipped)) {
            errors.add(new FieldError("shipped", "release.fault.shipped"));
        }
        return errors;
    }

    /// For the store; only where nothing is wrong.
    Map<String, Object> values() {
        return Map.of(
                "title", title,
                "body", body,
                "product", Release.slug(product),
                "productName", product,
                "shippedAt",
                        LocalDate.parse(shipped)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant()
                                .toEpochMilli());
    }

    private static String day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static boolean isDay(String typed) {
        try {
            int year = LocalDate.parse(typed).getYear();
            return year >= 1970 && year < 3000;
        } catch (DateTimeException notADay) {
            return false;
        }
    }
}
