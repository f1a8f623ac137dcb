package org.contrepoint.web.site;

import java.util.List;
import org.contrepoint.view.site.SiteView;
import org.contrepoint.web.page.FormField;

/**
 * The establishments, and the form for another one.
 *
 * @param id of the one that the form would open
 * @param refusal why the form came back, otherwise empty
 */
public record SitesPage(List<SiteView> sites, String id, List<FormField> fields, String refusal) {}
