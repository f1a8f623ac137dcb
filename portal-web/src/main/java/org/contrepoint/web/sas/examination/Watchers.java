package org.contrepoint.web.sas.examination;

import java.util.List;

/** Who else looks at a request. */
public record Watchers(String requestId, List<String> names) {

    public String path() {
        return "/sas/" + requestId + "/presence";
    }

    /** « A, B ». */
    public String inWords() {
        return String.join(", ", names);
    }
}
