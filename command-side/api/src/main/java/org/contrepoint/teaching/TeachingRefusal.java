package org.contrepoint.teaching;

import org.contrepoint.message.Refusal;

/** Why a course refuses a command. */
public sealed interface TeachingRefusal extends Refusal {

    /** The course is another teacher's, or there is none. */
    record NotYourCourse() implements TeachingRefusal {

        @Override
        public String code() {
            return "teaching.not-your-course";
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /** The student is not enrolled in this course. */
    record NotEnrolled() implements TeachingRefusal {

        @Override
        public String code() {
            return "teaching.not-enrolled";
        }
    }

    /** The day is not one of the course's: outside its year, another weekday, or ahead. */
    record NoLessonThatDay() implements TeachingRefusal {

        @Override
        public String code() {
            return "teaching.no-lesson-that-day";
        }
    }

    /** Somebody called or corrected the roll meanwhile. */
    record RollMoved() implements TeachingRefusal {

        @Override
        public String code() {
            return "teaching.roll-moved";
        }

        @Override
        public Kind kind() {
            return Kind.MOVED;
        }
    }

    /** A grade goes from 0 to 20 in halves. */
    record GradeMalformed() implements TeachingRefusal {

        @Override
        public String code() {
            return "teaching.grade-malformed";
        }
    }

    /** An evaluation has a grade or a comment. */
    record NothingSaid() implements TeachingRefusal {

        @Override
        public String code() {
            return "teaching.nothing-said";
        }
    }

    /** The comment is longer than a page holds. */
    record CommentTooLong(int most) implements TeachingRefusal {

        @Override
        public String code() {
            return "teaching.comment-too-long";
        }

        @Override
        public java.util.List<Object> arguments() {
            return java.util.List.of(most);
        }
    }

    /** There is no absence that day to excuse. */
    record NoAbsence() implements TeachingRefusal {

        @Override
        public String code() {
            return "teaching.no-absence";
        }
    }

    /** A course has a title, a discipline and lessons of five minutes to ten hours. */
    record TermsMalformed() implements TeachingRefusal {

        @Override
        public String code() {
            return "teaching.terms-malformed";
        }
    }
}
