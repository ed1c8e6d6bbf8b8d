/// Rows of tables and lines of JSON, and what they say of activities. A {@link io.barnraiser.connectors.row.Mapping} tells
/// which column or path holds which {@link io.barnraiser.connectors.row.Field}; presets are mappings that come along.
///
/// Promises: a row becomes activities or a drop with a reason in words, never nothing and never an exception; the same row
/// becomes the same activities with the same ids every time. Used by the csv and the jsonl connector, and owned by neither.
/// Uses activity.ingest.
@NullMarked
package io.barnraiser.connectors.row;

import org.jspecify.annotations.NullMarked;
