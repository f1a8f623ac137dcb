package org.contrepoint.web.page;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.result.view.Rendering;

/** What a controller answers with: a template and its model, or a redirect after a POST. */
public final class Html {
    private static final String MODEL = "model";

    private Html() {}

    /** A page: the template {@code src/main/jte/<template>.jte} with its {@code model}. */
    public static Rendering page(String template, @Nullable Object model) {
        return page(template, model, HttpStatus.OK);
    }

    public static Rendering page(String template, @Nullable Object model, HttpStatusCode status) {
        return rendering(template, model, status, false);
    }

    /**
     * A page that carries a form though nobody is logged in. It opens a session for the CSRF token; the pages of a
     * logged-in user have their token anyway.
     */
    public static Rendering openForm(String template, @Nullable Object model, HttpStatusCode status) {
        return rendering(template, model, status, true);
    }

    public static Rendering openForm(String template, @Nullable Object model) {
        return openForm(template, model, HttpStatus.OK);
    }

    /** After a POST: see other (303). */
    public static Rendering redirect(String path) {
        return Rendering.redirectTo(path).status(HttpStatus.SEE_OTHER).build();
    }

    /** After a POST: see other, and say a sentence there. */
    public static Rendering redirect(String path, Notice notice) {
        return Rendering.redirectTo(path)
                .status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, NoticeCookie.holding(notice).toString())
                .build();
    }

    private static Rendering rendering(
            String template, @Nullable Object model, HttpStatusCode status, boolean openForm) {
        Rendering.Builder<?> rendering = Rendering.view(template).status(status);
        if (model != null) {
            rendering.modelAttribute(MODEL, model);
        }
        if (openForm) {
            rendering.modelAttribute(Pages.OPEN_FORM, true);
        }
        return rendering.build();
    }
}
