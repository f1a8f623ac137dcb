package org.contrepoint.web.home;

import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Language;
import org.springframework.http.server.reactive.ServerHttpRequest;
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

    @GetMapping("/pre-inscription")
    Rendering preEnrolment(ServerHttpRequest request) {
        return prose("preEnrolment", request);
    }

    @GetMapping("/accessibilite")
    Rendering accessibility(ServerHttpRequest request) {
        return prose("accessibility", request);
    }

    @GetMapping("/donnees-personnelles")
    Rendering privacy(ServerHttpRequest request) {
        return prose("privacy", request);
    }

    /** Long texts have a template for each language. */
    private static Rendering prose(String name, ServerHttpRequest request) {
        return Html.page("home/" + name + "_" + Language.of(request).getLanguage(), null);
    }
}
