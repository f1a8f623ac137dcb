package org.contrepoint.projection.document;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.contrepoint.document.Audience;
import org.contrepoint.document.DocumentTypeDefined;
import org.contrepoint.document.DocumentTypeId;
import org.contrepoint.document.DocumentTypeTerms;
import org.contrepoint.document.FolderKind;
import org.contrepoint.document.Validity;
import org.contrepoint.projection.rows.Row;
import org.contrepoint.projection.rows.Table;
import org.contrepoint.site.SiteId;
import org.contrepoint.view.document.DocumentTypeView;
import org.jspecify.annotations.Nullable;

/** What a site asks for. */
final class DocumentTypeRow extends Row {

    static final Table<DocumentTypeRow> TABLE = Table.of("document_types", DocumentTypeRow.class, DocumentTypeRow::new);

    String siteId = "";
    String name = "";
    String explanation = "";
    FolderKind owner = FolderKind.STUDENT;
    Audience audience = Audience.EVERYONE;
    List<String> disciplines = List.of();
    boolean required;
    Validity.Kind validity = Validity.Kind.UNLIMITED;

    @Nullable
    LocalDate until;

    int months;
    boolean retired;
    long position = -1;

    void define(DocumentTypeDefined event, long newPosition) {
        if (newPosition > position) {
            DocumentTypeTerms terms = event.terms();
            position = newPosition;
            siteId = event.siteId().toString();
            name = terms.name();
            explanation = terms.explanation();
            owner = terms.owner();
            audience = terms.audience();
            disciplines = terms.disciplines().stream().sorted().toList();
            required = terms.required();
            validity = terms.validity().kind();
            until = terms.validity().until();
            months = terms.validity().months();
            retired = false;
        }
    }

    void retire(long newPosition) {
        if (newPosition > position) {
            position = newPosition;
            retired = true;
        }
    }

    DocumentTypeView view() {
        return new DocumentTypeView(
                DocumentTypeId.parse(id),
                SiteId.parse(siteId),
                new DocumentTypeTerms(
                        name,
                        explanation,
                        owner,
                        audience,
                        new LinkedHashSet<>(disciplines),
                        required,
                        new Validity(validity, until, months)),
                retired);
    }
}
