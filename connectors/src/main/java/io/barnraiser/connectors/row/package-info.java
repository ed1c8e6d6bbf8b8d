/// Files of rows, written as a table or as one JSON object a line, and what they say of activities. A
/// {@link io.barnraiser.connectors.row.Mapping} tells which column or path holds which
/// {@link io.barnraiser.connectors.row.Field}; presets are mappings that come along; where nobody states one, it is
/// guessed
/// from the names of the columns.
///
/// Promises: constant memory whatever the size of the file, rows of 8 MB and lines of 4 MB at most; a row becomes
/// activities or a drop with a reason in words, never nothing and never an exception; the same row becomes the same
/// activities with the same ids every time; rows of one order are read together. Used by the csv and the jsonl
/// connector,
/// and owned by neither. Uses activity.ingest, FastCSV and Jackson.
@NullMarked
package io.barnraiser.connectors.row;

import org.jspecify.annotations.NullMarked;
