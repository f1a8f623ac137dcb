package org.contrepoint.document;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.contrepoint.actor.Actor;
import org.contrepoint.site.SiteId;

/** What a French conservatoire usually asks for (domain.md, « rules of the land »); a site starts from it, or not. */
public final class StandardDocumentTypes {
    private static final Map<String, DocumentTypeTerms> USUAL = usual();

    private StandardDocumentTypes() {}

    /** The commands that have a site ask for all of it; sent twice they change nothing. */
    public static List<DefineDocumentType> of(SiteId siteId, Actor by) {
        return USUAL.entrySet().stream()
                .map(type -> new DefineDocumentType(id(siteId, type.getKey()), siteId, type.getValue(), by))
                .toList();
    }

    /** The id of a usual type at a site: {@code rules}, {@code insurance}, {@code photo}, {@code address}… */
    public static DocumentTypeId id(SiteId siteId, String name) {
        return DocumentTypeId.of(
                UUID.nameUUIDFromBytes((siteId + "/standard/" + name).getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, DocumentTypeTerms> usual() {
        Map<String, DocumentTypeTerms> usual = new LinkedHashMap<>();
        usual.put(
                "rules",
                ofFamilies(
                        "Coupon du règlement intérieur",
                        "Le coupon de la dernière page du règlement, daté et signé par un responsable.",
                        true,
                        Validity.SCHOOL_YEAR));
        usual.put(
                "address",
                ofFamilies(
                        "Justificatif de domicile",
                        "Une facture d’énergie, d’eau ou de téléphone de moins de trois mois, ou une quittance de loyer.",
                        true,
                        Validity.months(12)));
        usual.put(
                "income",
                ofFamilies(
                        "Justificatif de quotient familial",
                        "L’attestation de la CAF ou l’avis d’imposition. Sans elle, le tarif le plus élevé s’applique.",
                        false,
                        Validity.SCHOOL_YEAR));
        usual.put(
                "insurance",
                ofStudents(
                        "Assurance responsabilité civile",
                        "L’attestation de l’assureur pour l’année scolaire, au nom de l’élève ou de ses parents.",
                        Set.of(),
                        Validity.SCHOOL_YEAR));
        usual.put(
                "photo",
                ofStudents(
                        "Photo d’identité",
                        "Une photo récente, de face, sur fond clair.",
                        Set.of(),
                        Validity.UNLIMITED));
        usual.put(
                "dance",
                ofStudents(
                        "Certificat médical de danse",
                        "Un certificat de non contre-indication à la pratique de la danse, établi par un médecin.",
                        Set.of("Danse"),
                        Validity.months(12)));
        return usual;
    }

    private static DocumentTypeTerms ofFamilies(String name, String explanation, boolean required, Validity validity) {
        return new DocumentTypeTerms(
                name, explanation, FolderKind.FAMILY, Audience.EVERYONE, Set.of(), required, validity);
    }

    private static DocumentTypeTerms ofStudents(
            String name, String explanation, Set<String> disciplines, Validity validity) {
        return new DocumentTypeTerms(
                name, explanation, FolderKind.STUDENT, Audience.EVERYONE, disciplines, true, validity);
    }
}
