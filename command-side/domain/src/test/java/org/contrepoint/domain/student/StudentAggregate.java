package org.contrepoint.domain.student;

/** Lends the aggregate to tests that run several of them together. */
public final class StudentAggregate {
    public static final Class<?> TYPE = Student.class;

    private StudentAggregate() {}
}
