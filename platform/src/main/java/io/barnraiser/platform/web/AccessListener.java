package io.barnraiser.platform.web;

/// Hears of every answered request, for metrics. Called on the request's thread: be quick.
@FunctionalInterface
public interface AccessListener {

    /// A listener that does not care.
    AccessListener NONE = (method, path, status, nanos) -> {};

    /// A request was answered.
    ///
    /// @param path the path of the route, with its placeholders, so that there are few different ones
    /// @param nanos from the first look at the request to the last byte of the answer
    void served(Method method, String path, int status, long nanos);
}
