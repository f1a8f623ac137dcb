package org.contrepoint.family;

/**
 * A place that the Post delivers to.
 *
 * @param postalCode five digits; a commune may have several
 * @param name its official name
 * @param insee its number in the official list of communes
 */
public record Commune(String postalCode, String name, String insee) {}
