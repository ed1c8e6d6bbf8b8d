/// Names and short texts in English and German, put together by a small grammar. Nothing here was said by anybody.
@NullMarked
package io.barnraiser.testbed.word;

import org.jspecify.annotations.NullMarked;
