package org.contrepoint.platform.database;

import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.Option;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where the database is, for both drivers.
 *
 * @param parameters driver parameters of the address, such as {@code sslmode}
 */
public record DatabaseAddress(
        String host, int port, String database, String user, String password, Map<String, String> parameters) {

    /**
     * Reads {@code [jdbc:|r2dbc:]postgresql://[user:password@]host[:port]/database[?parameters]}.
     *
     * @param user used where the address names none
     * @param password used where the address carries none
     */
    public static DatabaseAddress parse(String url, String user, String password) {
        URI uri = URI.create(url.strip().replaceFirst("^(jdbc|r2dbc):", "").replaceFirst("^postgres:", "postgresql:"));
        if (!"postgresql".equals(uri.getScheme())
                || uri.getHost() == null
                || uri.getPath().length() < 2) {
            throw new DatabaseUnavailable("CONTREPOINT_DB_URL must look like postgresql://host:5432/database.");
        }
        String[] login =
                uri.getUserInfo() == null ? new String[0] : uri.getUserInfo().split(":", 2);
        return new DatabaseAddress(
                uri.getHost(),
                uri.getPort() < 0 ? 5432 : uri.getPort(),
                uri.getPath().substring(1),
                login.length > 0 ? login[0] : user,
                login.length > 1 ? login[1] : password,
                parameters(uri.getQuery() == null ? "" : uri.getQuery()));
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String parameter : query.split("&")) {
            String[] pair = parameter.split("=", 2);
            if (pair.length == 2) {
                parameters.put(pair[0], pair[1]);
            }
        }
        return parameters;
    }

    public String jdbcUrl() {
        String query = parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("&", parameters.isEmpty() ? "" : "?", ""));
        return "jdbc:postgresql://" + host + ":" + port + "/" + database + query;
    }

    public ConnectionFactoryOptions r2dbcOptions() {
        ConnectionFactoryOptions.Builder options = ConnectionFactoryOptions.builder()
                .option(ConnectionFactoryOptions.DRIVER, "postgresql")
                .option(ConnectionFactoryOptions.HOST, host)
                .option(ConnectionFactoryOptions.PORT, port)
                .option(ConnectionFactoryOptions.DATABASE, database)
                .option(ConnectionFactoryOptions.USER, user)
                .option(ConnectionFactoryOptions.PASSWORD, password);
        parameters.forEach(
                (name, value) -> options.option(Option.valueOf("sslmode".equals(name) ? "sslMode" : name), value));
        return options.build();
    }

    /** Names no secret, whatever logs it. */
    @Override
    public String toString() {
        return "postgresql://" + host + ":" + port + "/" + database;
    }
}
