package org.contrepoint.student;

import org.contrepoint.message.Refusal;

/** Why a student's record refuses what staff say about its homes, or what a home asks for. */
public sealed interface StudentRefusal extends Refusal {

    /** This home sees the record, but asks for no changes. */
    record ViewOnlyHome() implements StudentRefusal {
        @Override
        public String code() {
            return "student.view-only-home";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** A student lives in two families at the most. */
    record TwoHomesAlready() implements StudentRefusal {
        @Override
        public String code() {
            return "student.two-homes-already";
        }
    }

    /** A student lives somewhere: the last home cannot be ended. */
    record LastHome() implements StudentRefusal {
        @Override
        public String code() {
            return "student.last-home";
        }
    }

    /** One home at least asks for changes: it cannot be ended, or made to look on. */
    record NobodyWouldAnswer() implements StudentRefusal {
        @Override
        public String code() {
            return "student.nobody-would-answer";
        }
    }

    /** There is no such family at the student's site, or it was erased. */
    record NoSuchHome() implements StudentRefusal {
        @Override
        public String code() {
            return "student.no-such-home";
        }
    }
}
