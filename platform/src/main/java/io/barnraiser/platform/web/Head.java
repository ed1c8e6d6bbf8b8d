package io.barnraiser.platform.web;

import java.util.ArrayList;
import java.util.List;

/// Status, headers and cookies of a response.
///
/// @param headers in the order in which they are sent
public record Head(int status, List<Header> headers, List<Cookie> cookies) {

    /// One header of a response.
    public record Header(String name, String value) {}

    static final Head OK = of(200);

    public Head {
        headers = List.copyOf(headers);
        cookies = List.copyOf(cookies);
    }

    static Head of(int status) {
        return new Head(status, List.of(), List.of());
    }

    Head withStatus(int other) {
        return new Head(other, headers, cookies);
    }

    Head with(Header header) {
        return new Head(status, plus(headers, header), cookies);
    }

    Head with(Cookie cookie) {
        return new Head(status, headers, plus(cookies, cookie));
    }

    private static <T> List<T> plus(List<T> list, T item) {
        List<T> longer = new ArrayList<>(list);
        longer.add(item);
        return longer;
    }
}
