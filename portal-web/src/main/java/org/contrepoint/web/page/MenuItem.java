package org.contrepoint.web.page;

import java.util.List;
import org.contrepoint.actor.Role;

/**
 * One entry of the main menu.
 *
 * @param key its message
 * @param active whether the page belongs to it
 */
public record MenuItem(String path, String key, boolean active) {
    private record Entry(String path, String key, List<String> others) {
        boolean covers(String path) {
            return under(this.path, path) || others.stream().anyMatch(other -> under(other, path));
        }

        private static boolean under(String root, String path) {
            return path.equals(root) || path.startsWith(root + "/");
        }
    }

    private static final Entry ACCESS = new Entry("/acces", "menu.access", List.of());
    private static final List<Entry> FAMILY = List.of(
            new Entry("/accueil", "menu.home", List.of("/demandes")),
            new Entry("/famille", "menu.family", List.of()),
            new Entry("/eleves", "menu.students", List.of()),
            new Entry("/facturation", "menu.billing", List.of()),
            ACCESS);
    private static final Entry RECORDS = new Entry("/dossiers", "menu.records", List.of());

    private static final Entry TASKS = new Entry("/taches", "menu.tasks", List.of());

    private static final Entry TYPES = new Entry("/pieces", "menu.types", List.of());
    private static final Entry IMPORTS = new Entry("/imports", "places.import.title", List.of());

    private static final List<Entry> STAFF = List.of(
            new Entry("/sas", "menu.queue", List.of()),
            RECORDS,
            TASKS,
            TYPES,
            new Entry("/textes", "site.texts", List.of()),
            IMPORTS,
            ACCESS);

    private static final List<Entry> ADMIN = List.of(
            RECORDS,
            TASKS,
            TYPES,
            new Entry("/admin/comptes", "site.accounts", List.of()),
            new Entry("/admin/sites", "site.sites", List.of()),
            IMPORTS,
            new Entry("/admin/regles", "menu.policies", List.of()),
            new Entry("/admin/courriels", "mail.admin.title", List.of()),
            new Entry("/admin/projections", "menu.projections", List.of()),
            ACCESS);

    /** The menu of a role, on the page at a path. */
    static List<MenuItem> of(Role role, String path) {
        List<Entry> entries = switch (role) {
            case FAMILY -> FAMILY;
            case STAFF -> STAFF;
            case ADMIN -> ADMIN;
            case TEACHER -> List.of(new Entry("/enseignant", "menu.teacher", List.of()), ACCESS);
            case AUDITOR -> List.of(new Entry("/audit", "menu.audit", List.of()), ACCESS);
            case SYSTEM -> List.of();
        };
        return entries.stream()
                .map(entry -> new MenuItem(entry.path(), entry.key(), entry.covers(path)))
                .toList();
    }
}
