package org.contrepoint.domain.family;

import static org.contrepoint.domain.Cast.CLAIRE;
import static org.contrepoint.domain.Cast.CLAIRE_LEMAIRE;
import static org.contrepoint.domain.Cast.FIRST_REQUEST;
import static org.contrepoint.domain.Cast.LEMAIRE;
import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.SAINT_JUNIEN;
import static org.contrepoint.domain.Cast.SECRETARIAT;
import static org.contrepoint.domain.Cast.STRANGERS;
import static org.contrepoint.domain.Cast.claire;
import static org.contrepoint.domain.Cast.fixture;
import static org.contrepoint.domain.Cast.line;
import static org.contrepoint.domain.Cast.valuesOfClaire;
import static org.contrepoint.domain.Cast.with;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.contrepoint.family.ApplyGuardianProposal;
import org.contrepoint.family.CorrectGuardian;
import org.contrepoint.family.FamilyId;
import org.contrepoint.family.GuardianCorrected;
import org.contrepoint.family.GuardianIdentityChanged;
import org.contrepoint.family.GuardianIdentityProposed;
import org.contrepoint.family.GuardianProposalConflicted;
import org.contrepoint.family.GuardianProposalReleased;
import org.contrepoint.family.ProposeGuardianIdentity;
import org.contrepoint.family.RegisterGuardian;
import org.contrepoint.message.Refused;
import org.contrepoint.record.AppliedItem;
import org.contrepoint.record.ConflictedItem;
import org.contrepoint.record.ProposedItem;
import org.contrepoint.record.RecordRefusal.InvalidValues;
import org.contrepoint.record.RecordRefusal.NotYourRecord;
import org.contrepoint.review.ItemId;
import org.contrepoint.review.ItemKind;
import org.junit.jupiter.api.Test;

class GuardianTest {
    private static final ItemId ADDRESS = line(FIRST_REQUEST, "address");
    private static final Map<String, String> OLD_ADDRESS = Map.of(
            "addressLine1", "4 rue des Tanneurs", "addressLine2", "", "postalCode", "87200", "city", "Saint-Junien");
    private static final Map<String, String> NEW_ADDRESS = with(OLD_ADDRESS, "addressLine1", "12 place Lacôte");

    private final AggregateTestFixture<Guardian> guardian = fixture(Guardian.class);

    @Test
    void a_guardian_is_registered_with_what_is_known() {
        guardian.givenNoPriorActivity()
                .when(new RegisterGuardian(CLAIRE, LEMAIRE, SAINT_JUNIEN, valuesOfClaire()))
                .expectEvents(claire());
    }

    @Test
    void registering_twice_makes_one_event() {
        guardian.given(claire())
                .when(new RegisterGuardian(CLAIRE, LEMAIRE, SAINT_JUNIEN, valuesOfClaire()))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void an_import_with_fields_nobody_knows_is_refused() {
        guardian.givenNoPriorActivity()
                .when(new RegisterGuardian(CLAIRE, LEMAIRE, SAINT_JUNIEN, Map.of("nickname", "Clairette")))
                .expectException(Refused.class)
                .expectExceptionDetails(new InvalidValues(Map.of("nickname", "not-in-list")))
                .expectNoEvents();
    }

    @Test
    void an_address_is_proposed_as_a_whole() {
        guardian.given(claire()).when(move(LEMAIRE)).expectEvents(moved());
    }

    @Test
    void another_family_is_told_that_there_is_no_such_guardian() {
        guardian.given(claire())
                .when(move(STRANGERS))
                .expectException(Refused.class)
                .expectExceptionDetails(new NotYourRecord())
                .expectNoEvents();
    }

    @Test
    void a_forged_id_is_answered_like_another_familys_record() {
        guardian.givenNoPriorActivity()
                .when(move(LEMAIRE))
                .expectException(Refused.class)
                .expectExceptionDetails(new NotYourRecord())
                .expectNoEvents();
    }

    @Test
    void an_accepted_address_becomes_the_valid_one() {
        guardian.given(claire(), moved())
                .when(new ApplyGuardianProposal(CLAIRE, FIRST_REQUEST, Set.of(ADDRESS), Set.of()))
                .expectEvents(new GuardianIdentityChanged(
                        CLAIRE,
                        FIRST_REQUEST,
                        NOW,
                        List.of(new AppliedItem(ADDRESS, "address", OLD_ADDRESS, NEW_ADDRESS))));
    }

    @Test
    void a_refused_address_is_let_go_of_and_never_applied() {
        guardian.given(claire(), moved())
                .when(new ApplyGuardianProposal(CLAIRE, FIRST_REQUEST, Set.of(), Set.of(ADDRESS)))
                .expectEvents(new GuardianProposalReleased(CLAIRE, FIRST_REQUEST, NOW, List.of(), List.of(ADDRESS)));
    }

    @Test
    void what_staff_corrected_meanwhile_makes_a_conflict() {
        guardian.given(claire(), moved(), corrected())
                .when(new ApplyGuardianProposal(CLAIRE, FIRST_REQUEST, Set.of(ADDRESS), Set.of()))
                .expectEvents(new GuardianProposalConflicted(
                        CLAIRE,
                        FIRST_REQUEST,
                        NOW,
                        List.of(new ConflictedItem(
                                ADDRESS,
                                "address",
                                OLD_ADDRESS,
                                with(OLD_ADDRESS, "postalCode", "87600", "city", "Rochechouart"),
                                NEW_ADDRESS))));
    }

    @Test
    void staff_correct_the_fields_that_differ() {
        guardian.given(claire())
                .when(new CorrectGuardian(CLAIRE, Map.of("postalCode", "87600", "city", "ROCHECHOUART"), SECRETARIAT))
                .expectEvents(corrected());
    }

    private static ProposeGuardianIdentity move(FamilyId family) {
        return new ProposeGuardianIdentity(
                CLAIRE,
                family,
                FIRST_REQUEST,
                valuesOfClaire(),
                with(valuesOfClaire(), "addressLine1", "12 place Lacôte"),
                CLAIRE_LEMAIRE);
    }

    private static GuardianIdentityProposed moved() {
        return new GuardianIdentityProposed(
                CLAIRE,
                LEMAIRE,
                FIRST_REQUEST,
                SAINT_JUNIEN,
                CLAIRE_LEMAIRE,
                NOW,
                List.of(new ProposedItem(ADDRESS, "address", ItemKind.GROUP, 1, OLD_ADDRESS, NEW_ADDRESS)),
                List.of());
    }

    private static GuardianCorrected corrected() {
        return new GuardianCorrected(
                CLAIRE,
                Map.of("postalCode", "87200", "city", "Saint-Junien"),
                Map.of("postalCode", "87600", "city", "Rochechouart"),
                SECRETARIAT,
                NOW);
    }
}
