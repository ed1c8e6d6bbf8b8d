/// What many texts are about: the side of the words.
///
/// Short texts are first put together by thread (or by author and day); the documents become weights of stems; near
/// documents make a graph, in which somebody finds groups; and groups get their words. Finding the groups is left to
/// whoever has a library of graphs.
@NullMarked
package io.barnraiser.language.topic;

import org.jspecify.annotations.NullMarked;
