package org.contrepoint.web.family;

import java.util.List;
import org.contrepoint.view.family.FamilyView;
import org.contrepoint.view.request.RequestLine;
import org.contrepoint.view.request.RequestPage;

/** The first page of a family: its people, and its latest requests. */
public record Home(FamilyView family, RequestPage requests, RequestText.Words words) {

    private static final int SHOWN = 5;

    public List<RequestLine> latest() {
        return requests.lines().stream().limit(SHOWN).toList();
    }
}
