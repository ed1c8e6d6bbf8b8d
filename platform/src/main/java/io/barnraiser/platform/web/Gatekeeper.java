package io.barnraiser.platform.web;

/// Says who is asking and whether they may. Asked once for every request, before anything of its body is read.
@FunctionalInterface
public interface Gatekeeper {

    /// Decides on {@code request} to a route that needs {@code permission}. Must let everybody through for
    /// {@link Permission#PUBLIC}, as {@link Viewer#nobody} where nobody is signed in.
    Admission admit(Request request, Permission permission);
}
