package org.contrepoint.web.family;

import java.util.List;
import org.contrepoint.view.document.MissingView;
import org.contrepoint.view.family.FamilyView;
import org.contrepoint.view.request.RequestLine;
import org.contrepoint.view.request.RequestPage;
import org.contrepoint.web.lesson.NextLesson;
import org.contrepoint.web.site.SiteText;

/**
 * The first page of a family: what the school says, its people, its latest requests, and the children's lessons of the
 * week to come.
 *
 * @param lacking which documents are missing
 */
public record Home(
        FamilyView family,
        RequestPage requests,
        RequestText.Words words,
        SiteText welcome,
        List<NextLesson> lessons,
        MissingView lacking) {

    private static final int SHOWN = 5;

    public List<RequestLine> latest() {
        return requests.lines().stream().limit(SHOWN).toList();
    }
}
