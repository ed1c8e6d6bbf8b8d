/// What connectors share and no outside system owns: plain text out of HTML and mail, bytes out of packed files, times
/// and amounts as people write them. A connector is a package of its own below this one and knows no other connector.
///
/// Promises: everything here works on streams in constant memory and never throws on content, however broken.
/// Uses jsoup and the JDK.
@NullMarked
package io.barnraiser.connectors;

import org.jspecify.annotations.NullMarked;
