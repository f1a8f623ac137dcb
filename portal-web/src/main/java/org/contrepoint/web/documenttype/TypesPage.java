package org.contrepoint.web.documenttype;

import java.util.List;

/**
 * What each site of an officer asks for.
 *
 * @param several whether there are several sites to tell apart
 */
public record TypesPage(List<Site> sites, boolean several) {

    /** @param id as addresses and forms carry it */
    public record Site(String id, String name, List<Line> types) {}

    /**
     * A document type in words.
     *
     * @param audience of whom it is asked
     * @param validity how long it is good for
     */
    public record Line(
            String href,
            String name,
            String explanation,
            String audience,
            String validity,
            boolean required,
            boolean retired) {}
}
