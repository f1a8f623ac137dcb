package org.contrepoint.domain.document;

import static org.contrepoint.domain.Cast.BENALI;
import static org.contrepoint.domain.Cast.LEMAIRE;
import static org.contrepoint.domain.Cast.SAINT_JUNIEN;

import java.util.Map;
import java.util.Optional;
import org.contrepoint.document.DocumentTypeId;
import org.contrepoint.document.HandedIn;
import org.contrepoint.domain.document.FolderOwners.Owner;
import org.contrepoint.student.Custody;

/** Lends the aggregate to tests that run several of them together. */
public final class FolderAggregate {
    public static final Class<?> TYPE = Folder.class;

    /** Both homes of Léa hand in. */
    public static final FolderOwners OWNERS =
            folder -> Optional.of(new Owner(SAINT_JUNIEN, Map.of(LEMAIRE, Custody.FULL, BENALI, Custody.FULL), false));

    public static final DocumentTypes TYPES = FolderFixture.TYPES;
    public static final DocumentTypeId INSURANCE = FolderFixture.INSURANCE;
    public static final DocumentTypeId PHOTO = FolderFixture.PHOTO;

    private FolderAggregate() {}

    public static HandedIn paper(int number, DocumentTypeId type) {
        return FolderFixture.paper(number, type);
    }
}
