package io.barnraiser.platform.web;

/// What somebody must be allowed to do to reach a route, as {@code thing:deed}, such as {@code members:read}.
public record Permission(String name) {

    /// Everybody may, signed in or not.
    public static final Permission PUBLIC = new Permission("public");

    public Permission {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A permission needs a name");
        }
    }

    /// Whether nobody is turned away.
    public boolean isPublic() {
        return equals(PUBLIC);
    }
}
