package org.contrepoint.web.home;

import org.contrepoint.web.page.Html;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** The pages that anyone may read: the three doors, and what the law wants said. */
@Controller
class HomeController {
    @GetMapping("/")
    Rendering doors() {
        return Html.page("home/doors", null);
    }
}
