package org.contrepoint.domain.review;

/** The aggregate's type, for tests of other packages. */
public final class ReviewAggregate {
    public static final Class<?> TYPE = Review.class;

    private ReviewAggregate() {}
}
