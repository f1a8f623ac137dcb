package org.contrepoint.web.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.contrepoint.actor.Actor;
import org.contrepoint.document.Audience;
import org.contrepoint.document.DefineDocumentType;
import org.contrepoint.document.DocumentTypeId;
import org.contrepoint.document.DocumentTypeTerms;
import org.contrepoint.document.FolderKind;
import org.contrepoint.document.Validity;
import org.contrepoint.site.SiteId;

/** What each site of the demo school asks for (domain.md, "Usual documents"). */
final class DocumentTypes {

    /** One of the usual documents, and what families hand in for it. */
    enum Usual {
        INSURANCE(Paper.INSURANCE),
        PHOTO(Paper.PHOTO),
        CERTIFICATE(Paper.CERTIFICATE),
        RULES(Paper.RULES),
        ADDRESS(Paper.ADDRESS),
        INCOME(Paper.ADDRESS);

        final Paper paper;

        Usual(Paper paper) {
            this.paper = paper;
        }

        private DocumentTypeTerms terms(LocalDate yearEnd) {
            return switch (this) {
                case INSURANCE ->
                    student(
                            "Assurance responsabilité civile",
                            "L’attestation de l’année en cours, que votre assureur vous envoie ou que vous trouvez sur"
                                    + " son site.",
                            true,
                            Validity.SCHOOL_YEAR);
                case PHOTO -> student("Photo d’identité", "Récente, de face.", true, Validity.UNLIMITED);
                case CERTIFICATE ->
                    student(
                            "Certificat médical",
                            "Pour la danse : le médecin y écrit que la pratique est possible.",
                            false,
                            Validity.months(12));
                case RULES ->
                    family(
                            "Coupon du règlement intérieur",
                            "La dernière page du règlement, datée et signée.",
                            true,
                            Validity.SCHOOL_YEAR);
                case ADDRESS ->
                    family(
                            "Justificatif de domicile",
                            "De moins de trois mois : facture d’électricité, d’eau ou de téléphone, quittance de loyer.",
                            true,
                            Validity.months(3));
                case INCOME ->
                    family(
                            "Justificatif du quotient familial",
                            "L’attestation de la CAF ou de la MSA. Sans elle, le tarif le plus haut s’applique.",
                            false,
                            Validity.until(yearEnd));
            };
        }

        private static DocumentTypeTerms student(String name, String why, boolean required, Validity validity) {
            return new DocumentTypeTerms(
                    name, why, FolderKind.STUDENT, Audience.EVERYONE, Set.of(), required, validity);
        }

        private static DocumentTypeTerms family(String name, String why, boolean required, Validity validity) {
            return new DocumentTypeTerms(name, why, FolderKind.FAMILY, Audience.EVERYONE, Set.of(), required, validity);
        }
    }

    private final Map<SiteId, Map<Usual, DocumentTypeId>> ids = new HashMap<>();

    DocumentTypes(List<SiteId> sites, Dice dice) {
        for (SiteId site : sites) {
            Map<Usual, DocumentTypeId> types = new EnumMap<>(Usual.class);
            for (Usual usual : Usual.values()) {
                types.put(usual, DocumentTypeId.of(dice.uuid()));
            }
            ids.put(site, types);
        }
    }

    DocumentTypeId id(SiteId site, Usual usual) {
        return Objects.requireNonNull(Objects.requireNonNull(ids.get(site)).get(usual));
    }

    List<Sending> definitions(Actor admin, Instant at, LocalDate today) {
        LocalDate yearEnd = LocalDate.of(today.getMonthValue() < 9 ? today.getYear() : today.getYear() + 1, 8, 31);
        List<Sending> sendings = new ArrayList<>();
        ids.forEach((site, types) -> types.forEach((usual, id) -> sendings.add(
                new Sending(new DefineDocumentType(id, site, usual.terms(yearEnd), admin), admin, site, at))));
        return sendings;
    }
}
