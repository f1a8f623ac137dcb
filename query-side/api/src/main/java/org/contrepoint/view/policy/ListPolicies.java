package org.contrepoint.view.policy;

/** Every policy, in the order of the records' pages. Answer: a list of {@link PolicyView}. */
public record ListPolicies() {}
