package org.contrepoint.web.family;

import org.contrepoint.view.request.RequestPage;

/** A page of a family's requests. */
public record RequestList(RequestPage page, RequestText.Words words) {}
