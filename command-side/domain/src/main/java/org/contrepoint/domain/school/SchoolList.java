package org.contrepoint.domain.school;

/** Says which schools a student's record may name from now on. */
@FunctionalInterface
public interface SchoolList {

    /** Whether a code names a school that is open, « non scolarisé-e » or « non répertorié ». */
    boolean offers(String code);
}
