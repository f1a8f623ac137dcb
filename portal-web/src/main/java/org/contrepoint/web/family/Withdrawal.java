package org.contrepoint.web.family;

/**
 * The question before a request is taken back.
 *
 * @param refusal why it was not, otherwise empty
 */
public record Withdrawal(RequestStory story, String refusal) {}
