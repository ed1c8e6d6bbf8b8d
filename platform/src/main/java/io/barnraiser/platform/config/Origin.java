package io.barnraiser.platform.config;

/// Where a setting's value comes from; later ones win.
public enum Origin {
    DEFAULT("default"),
    FILE("file"),
    ENVIRONMENT("environment"),
    FLAG("flag");

    private final String label;

    Origin(String label) {
        this.label = label;
    }

    /// The word for it in messages.
    public String label() {
        return label;
    }
}
