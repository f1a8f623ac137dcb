package org.contrepoint.web.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person at a browser without JavaScript: keeps cookies, fills the forms that pages show, follows no redirect. */
final class PortalClient {

    private static final Pattern FORM =
            Pattern.compile("<form[^>]*\\bid=\"([^\"]+)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input([^>]*)>");
    private static final Pattern SELECT =
            Pattern.compile("<select[^>]*name=\"([^\"]+)\"[^>]*>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern SELECTED = Pattern.compile("<option value=\"([^\"]*)\"[^>]*\\bselected");
    private static final Pattern AREA =
            Pattern.compile("<textarea[^>]*name=\"([^\"]+)\"[^>]*>\\n?(.*?)</textarea>", Pattern.DOTALL);

    private static final Pattern REQUEST = Pattern.compile("/demandes/([0-9a-f-]{36})");
    private static final Pattern DECISION = Pattern.compile("name=\"decision-([0-9a-f-]{36})\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI base;

    PortalClient(URI base) {
        this.base = base;
    }

    /** What came back. */
    record Answer(int status, String body, String location) {

        /** The fields of a form of the page, as a browser would send them untouched. */
        Map<String, String> form(String id) {
            Matcher forms = FORM.matcher(body);
            while (forms.find()) {
                if (forms.group(1).equals(id)) {
                    return fields(forms.group(2));
                }
            }
            throw new AssertionError("no form " + id + " on the page");
        }

        private static Map<String, String> fields(String html) {
            Map<String, String> fields = new LinkedHashMap<>();
            INPUT.matcher(html).results().map(match -> match.group(1)).forEach(input -> {
                String type = attribute(input, "type");
                boolean box = type.equals("radio") || type.equals("checkbox");
                if (!box || input.contains(" checked")) {
                    fields.put(attribute(input, "name"), attribute(input, "value"));
                }
            });
            SELECT.matcher(html).results().forEach(match -> {
                Matcher chosen = SELECTED.matcher(match.group(2));
                fields.put(match.group(1), chosen.find() ? unescape(chosen.group(1)) : "");
            });
            AREA.matcher(html).results().forEach(match -> fields.put(match.group(1), unescape(match.group(2))));
            fields.remove("");
            return fields;
        }

        private static String attribute(String input, String name) {
            Matcher value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(input);
            return value.find() ? unescape(value.group(1)) : "";
        }

        private static String unescape(String html) {
            return html.replace("&#34;", "\"")
                    .replace("&#39;", "'")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&amp;", "&");
        }
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path)).GET());
    }

    Answer post(String path, Map<String, String> fields) {
        return post(path, List.copyOf(fields.entrySet()));
    }

    /** Sends fields of which some have the same name. */
    Answer post(String path, List<Map.Entry<String, String>> fields) {
        String body = fields.stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Fills a form of a page and sends it. */
    Answer submit(String page, String form, String action, Map<String, String> changes) {
        Map<String, String> fields = new LinkedHashMap<>(get(page).form(form));
        fields.putAll(changes);
        return post(action, fields);
    }

    PortalClient logIn(String username) {
        Answer answer = submit(
                "/connexion",
                "login-form",
                "/connexion",
                Map.of("username", username, "password", "Contrepoint-demo-2026"));
        if (answer.status() != 303 && answer.status() != 302) {
            throw new AssertionError("no log-in for " + username + ": " + answer.status());
        }
        return this;
    }

    /** Sends changes of the guardian's own record; the request that the page did not link to before. */
    String propose(Map<String, String> changes) {
        Answer before = get("/famille");
        Map<String, String> fields = new LinkedHashMap<>(before.form("guardian-form"));
        fields.putAll(changes);
        Answer sent = post("/famille", fields);
        if (sent.status() != 303) {
            throw new AssertionError("not sent: " + sent.status());
        }
        Set<String> requests = requests(get("/famille"));
        requests.removeAll(requests(before));
        if (requests.size() != 1) {
            throw new AssertionError("the page links to these new requests: " + requests);
        }
        return requests.iterator().next();
    }

    private static Set<String> requests(Answer page) {
        return REQUEST.matcher(page.body())
                .results()
                .map(link -> link.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What an officer fills in who gives every line of a request the same verdict. */
    Map<String, String> decisions(String request, String verdict) {
        Answer page = get("/sas/" + request);
        Map<String, String> fields = new LinkedHashMap<>(page.form("decisions"));
        DECISION.matcher(page.body()).results().forEach(match -> fields.put("decision-" + match.group(1), verdict));
        return fields;
    }

    Answer decide(String request, Map<String, String> decisions) {
        return post("/sas/" + request + "/decisions", decisions);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    http.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Location").orElse(""));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
