package io.barnraiser.listen.review;

import io.barnraiser.people.member.Terms;
import io.barnraiser.platform.database.Code;
import io.barnraiser.platform.web.Request;
import java.util.Optional;

/// Which products an address asks for. What cannot be meant is left out: an old address still opens.
///
/// @param text what is searched for, as it was typed
record ProductRequest(ProductFilter filter, String text, Optional<ProductPlace> after) {

    private static final int LAST_YEAR = 9_999;

    static ProductRequest of(Request request) {
        String text = request.query("q").orElse("").strip();
        return new ProductRequest(
                new ProductFilter(
                        scope(request),
                        number(request, "least"),
                        Terms.searched(text),
                        Code.find(ProductSort.class, request.query("sort").orElse(""))
                                .orElse(ProductSort.BEST)),
                text,
                request.query("after").flatMap(ProductPlace::of));
    }

    static Scope scope(Request request) {
        long year = number(request, "year");
        return new Scope(number(request, "source"), year > LAST_YEAR ? 0 : (int) year);
    }

    private static long number(Request request, String name) {
        return request.query(name)
                .filter(text -> text.matches("\\d{1,15}"))
                .map(Long::parseLong)
                .orElse(0L);
    }
}
