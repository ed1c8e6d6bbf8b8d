/// Graphs and figures of nodes as plain text: one line an edge or a node, with tabs between the fields.
///
/// Text is UTF-8. Lines that are empty and lines that begin with `#` are left out, wherever they stand; lines
/// may end as on Unix or as on Windows. A node has any text as its name, but for tabs and a `#` at the
/// beginning. Nothing is guessed and nothing is dropped in silence: a file with lines that cannot be read is
/// refused with the number of each and the reason, the first {@value
/// io.barnraiser.network.file.Reading#MOST_TOLD} of them at once.
///
/// Uses {@link io.barnraiser.network.graph}, {@link io.barnraiser.network.community} and the JDK.
@NullMarked
package io.barnraiser.network.file;

import org.jspecify.annotations.NullMarked;
