package io.barnraiser.platform.web;

/// The methods of HTTP that a route may have.
public enum Method {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE,
    OPTIONS;

    /// Whether a request with this method may change something, and so needs proof that our own page sent it.
    public boolean isUnsafe() {
        return switch (this) {
            case GET, OPTIONS -> false;
            case POST, PUT, PATCH, DELETE -> true;
        };
    }
}
