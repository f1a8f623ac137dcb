package org.contrepoint.web.access;

import org.contrepoint.web.page.Html;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** Where auditors arrive for now: what their pages will hold, said plainly. */
@Controller
final class ComingController {

    @GetMapping("/audit")
    Rendering audit() {
        return Html.page("access/soon", "access.audit");
    }
}
