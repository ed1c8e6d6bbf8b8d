/// Tests of reviews.
@org.jspecify.annotations.NullMarked
package io.barnraiser.listen.review;
