package org.contrepoint.web.running;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Asks the portal's database, beside the portal. */
final class Sql {

    private Sql() {}

    static long number(Connection database, String query, Object... values) throws SQLException {
        return Long.parseLong(texts(database, query, values).getFirst());
    }

    static List<String> texts(Connection database, String query, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                List<String> texts = new ArrayList<>();
                while (row.next()) {
                    texts.add(row.getString(1));
                }
                return texts;
            }
        }
    }

    /** How many events of that name were stored about a request, by the record or by its review. */
    static long events(Connection database, String request, String name) throws SQLException {
        return number(
                database,
                "select count(*) from domain_event_entry where payload_type = ?"
                        + " and encode(payload, 'escape') like '%' || ? || '%'",
                name,
                request);
    }
}
