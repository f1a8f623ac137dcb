package org.contrepoint.document;

import org.contrepoint.message.Refusal;

/** Why a folder or a document type refuses a command. */
public sealed interface DocumentRefusal extends Refusal {

    /** There is no such document type for this folder. */
    record NoSuchType() implements DocumentRefusal {

        @Override
        public String code() {
            return "document.no-such-type";
        }
    }

    /** Neither a document nor an excuse came with a type, or both did. */
    record NothingHandedIn() implements DocumentRefusal {

        @Override
        public String code() {
            return "document.nothing-handed-in";
        }
    }

    /** The excuse is longer than a page holds. */
    record ExcuseTooLong(int most) implements DocumentRefusal {

        @Override
        public String code() {
            return "document.excuse-too-long";
        }

        @Override
        public java.util.List<Object> arguments() {
            return java.util.List.of(most);
        }
    }

    /** A document is made of at most this many files. */
    record TooManyFiles(int most) implements DocumentRefusal {

        @Override
        public String code() {
            return "document.too-many-files";
        }

        @Override
        public java.util.List<Object> arguments() {
            return java.util.List.of(most);
        }
    }

    /** A sending takes at most this many documents and excuses. */
    record TooManyHandings(int most) implements DocumentRefusal {

        @Override
        public String code() {
            return "document.too-many-handings";
        }

        @Override
        public java.util.List<Object> arguments() {
            return java.util.List.of(most);
        }
    }

    /** One document type comes twice in a sending. */
    record HandedInTwice() implements DocumentRefusal {

        @Override
        public String code() {
            return "document.handed-in-twice";
        }
    }

    /** The day of issue lies ahead. */
    record IssuedAhead() implements DocumentRefusal {

        @Override
        public String code() {
            return "document.issued-ahead";
        }
    }

    /** The earlier document is not one of this folder, or not of this type. */
    record NotReusable() implements DocumentRefusal {

        @Override
        public String code() {
            return "document.not-reusable";
        }
    }

    /** The new end is not after the present one. */
    record NotAnExtension() implements DocumentRefusal {

        @Override
        public String code() {
            return "document.not-an-extension";
        }
    }

    /** The terms of a type have no name, or a validity without its date or months. */
    record TermsIncomplete() implements DocumentRefusal {

        @Override
        public String code() {
            return "document.terms-incomplete";
        }
    }

    /** A type that is asked of students can't become one that is asked of families, nor the other way round. */
    record OwnerFixed() implements DocumentRefusal {

        @Override
        public String code() {
            return "document.owner-fixed";
        }
    }
}
