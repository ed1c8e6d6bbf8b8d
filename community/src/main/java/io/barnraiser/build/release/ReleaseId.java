package io.barnraiser.build.release;

/// The number of a release.
public record ReleaseId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
