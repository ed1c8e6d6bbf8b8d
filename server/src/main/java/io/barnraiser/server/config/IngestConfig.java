package io.barnraiser.server.config;

import io.barnraiser.platform.config.Settings;

/// How much may come in at once; the defaults are those of the Segment HTTP specification.
///
/// @param eventBytes the longest single event
/// @param batchBytes the longest batch
/// @param batchEvents the most events of a batch
/// @param uploadMegabytes the longest uploaded file
public record IngestConfig(int eventBytes, int batchBytes, int batchEvents, int uploadMegabytes) {

    /// Reads the area {@code ingest}.
    public static IngestConfig read(Settings settings) {
        return new IngestConfig(
                settings.number(
                        "ingest.event-bytes", 32 * 1024, 1024, 1024 * 1024, "The longest single event, in bytes."),
                settings.number(
                        "ingest.batch-bytes", 500 * 1024, 1024, 16 * 1024 * 1024, "The longest batch, in bytes."),
                settings.number("ingest.batch-events", 2500, 1, 10_000, "The most events of a batch."),
                settings.number(
                        "ingest.upload-megabytes", 2048, 1, 1024 * 1024, "The longest uploaded file, in megabytes."));
    }
}
