package org.contrepoint.record;

import java.util.List;
import java.util.Map;
import org.contrepoint.message.Refusal;

/** Why a record refuses a proposal. */
public sealed interface RecordRefusal extends Refusal {

    /**
     * Some values break the rules of their field.
     *
     * @param errors field code to error code ({@code required}, {@code too-long}, …), in the order of the page
     */
    record InvalidValues(Map<String, String> errors) implements RecordRefusal {
        @Override
        public String code() {
            return "record.invalid-values";
        }
    }

    /** What was sent changes nothing: it is what the record says, or what waits already. */
    record NothingChanged() implements RecordRefusal {
        @Override
        public String code() {
            return "record.nothing-changed";
        }
    }

    /**
     * The form was filled against values that have changed meanwhile.
     *
     * @param fields the codes of the fields that moved
     */
    record StaleForm(List<String> fields) implements RecordRefusal {
        @Override
        public String code() {
            return "record.stale-form";
        }

        @Override
        public Kind kind() {
            return Kind.MOVED;
        }
    }

    /** The record belongs to another family. */
    record NotYourRecord() implements RecordRefusal {
        @Override
        public String code() {
            return "record.not-yours";
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /** The record was erased, or the family has left. */
    record RecordClosed() implements RecordRefusal {
        @Override
        public String code() {
            return "record.closed";
        }
    }

    /**
     * The school takes no changes to some fields from this sender.
     *
     * @param groups their field groups
     */
    record FieldsClosed(List<String> groups) implements RecordRefusal {
        @Override
        public String code() {
            return "record.fields-closed";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** The line does not wait on this record any more. */
    record LineNotHeld() implements RecordRefusal {
        @Override
        public String code() {
            return "record.line-not-held";
        }

        @Override
        public Kind kind() {
            return Kind.MOVED;
        }
    }
}
