package org.contrepoint.school;

import org.contrepoint.message.Refusal;

/** Why the list of schools refuses an import. */
public sealed interface SchoolRefusal extends Refusal {

    /** There is one list, and a part has a number and a size. */
    record NoSuchPart() implements SchoolRefusal {
        @Override
        public String code() {
            return "school.no-such-part";
        }
    }

    /** Some parts have not come. */
    record ImportIncomplete() implements SchoolRefusal {
        @Override
        public String code() {
            return "school.import-incomplete";
        }
    }

    /** Somebody imported another list meanwhile. */
    record ListMoved() implements SchoolRefusal {
        @Override
        public String code() {
            return "school.list-moved";
        }

        @Override
        public Kind kind() {
            return Kind.MOVED;
        }
    }
}
