package org.contrepoint.web.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that keeps cookies and follows no redirect. */
public final class Visitor {

    private static final Pattern INPUT = Pattern.compile("<input (?:\"[^\"]*\"|[^\">])*>");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String root;

    public Visitor(int port) {
        this.root = "http://127.0.0.1:" + port;
    }

    /** What came back. */
    public record Answer(int status, String location, String body, HttpResponse<String> response) {

        /** The hidden and typed fields of a form, as they stand in the page. */
        public Map<String, String> form(String id) {
            Matcher form =
                    Pattern.compile("(?s)<form[^>]*id=\"" + id + "\".*?</form>").matcher(body);
            if (!form.find()) {
                throw new AssertionError("no form " + id + " on this page");
            }
            Map<String, String> fields = new LinkedHashMap<>();
            INPUT.matcher(form.group())
                    .results()
                    .map(found -> found.group())
                    .forEach(input -> fields.put(attribute(input, "name"), attribute(input, "value")));
            return fields;
        }

        private static String attribute(String input, String name) {
            Matcher value = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(input);
            return value.find()
                    ? value.group(1).replace("&#34;", "\"").replace("&lt;", "<").replace("&amp;", "&")
                    : "";
        }
    }

    public Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public Answer send(String method, String path) {
        return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    public Answer post(String path, Map<String, String> fields, String... headers) {
        return send(formRequest(path, fields, headers));
    }

    private HttpRequest.Builder formRequest(String path, Map<String, String> fields, String... headers) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    /** Sends a form with one file, as browsers do. */
    public Answer postFile(
            String path, Map<String, String> fields, String fileName, byte[] content, String... headers) {
        String boundary = "----contrepoint" + content.length;
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path, headers)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /**
     * A file of a form.
     *
     * @param input the name of its input
     */
    public record Chosen(String input, String fileName, byte[] content) {}

    /** Sends a form with any files, as browsers do. */
    public Answer postFiles(String path, Map<String, String> fields, List<Chosen> files) {
        String boundary = "----contrepoint" + files.size();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        for (Chosen file : files) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + file.input()
                            + "\"; filename=\"" + file.fileName()
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file.content());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Opens a page, fills one of its forms and sends it. */
    public Answer submit(String page, String form, String action, Map<String, String> typed) {
        return post(action, filled(page, form, typed));
    }

    /** Opens a page, sends one of its forms and takes the file that comes back. */
    public byte[] download(String page, String form, String action) {
        HttpRequest request = formRequest(action, filled(page, form, Map.of())).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public Map<String, String> filled(String page, String form, Map<String, String> typed) {
        Map<String, String> fields = get(page).form(form);
        fields.putAll(typed);
        return fields;
    }

    public Answer logIn(String login, String password) {
        return submit("/connexion", "login-form", "/connexion", Map.of("username", login, "password", password));
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    public void dropCookie(String name) {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .toList()
                .forEach(cookie -> cookies.getCookieStore().remove(null, cookie));
    }

    public void setCookie(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(root), cookie);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(root + path)).header("Accept", "text/html");
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Location").orElse(""),
                    response.body(),
                    response);
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
