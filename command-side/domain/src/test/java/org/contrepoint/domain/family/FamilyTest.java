package org.contrepoint.domain.family;

import static org.contrepoint.domain.Cast.CLAIRE;
import static org.contrepoint.domain.Cast.HUGO;
import static org.contrepoint.domain.Cast.LEMAIRE;
import static org.contrepoint.domain.Cast.NOW;
import static org.contrepoint.domain.Cast.SAINT_JUNIEN;
import static org.contrepoint.domain.Cast.SECRETARIAT;
import static org.contrepoint.domain.Cast.fixture;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.contrepoint.family.EraseFamily;
import org.contrepoint.family.FamilyErased;
import org.contrepoint.family.FamilyRefusal.ErasureNeedsReason;
import org.contrepoint.family.FamilyRegistered;
import org.contrepoint.family.RegisterFamily;
import org.contrepoint.message.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamilyTest {
    private static final RegisterFamily REGISTER = new RegisterFamily(LEMAIRE, SAINT_JUNIEN, "Lemaire");
    private static final FamilyRegistered REGISTERED = new FamilyRegistered(LEMAIRE, SAINT_JUNIEN, "Lemaire", NOW);
    private static final FamilyErased ERASED =
            new FamilyErased(LEMAIRE, List.of(CLAIRE), List.of(HUGO), "demande", "V-12", SECRETARIAT, NOW);

    private final AggregateTestFixture<Family> family = fixture(Family.class);

    @Test
    void a_family_is_registered() {
        family.givenNoPriorActivity().when(REGISTER).expectEvents(REGISTERED);
    }

    @Test
    void registering_it_twice_makes_one_event() {
        family.given(REGISTERED)
                .when(REGISTER)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_family_is_erased_for_a_reason_and_with_a_reference() {
        family.given(REGISTERED).when(erase("demande", "V-12")).expectEvents(ERASED);
    }

    @Test
    void erasing_it_twice_makes_one_event() {
        family.given(REGISTERED, ERASED)
                .when(erase("demande", "V-12"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @ParameterizedTest
    @CsvSource({"' ',V-12", "demande,''"})
    void erasing_without_a_reason_or_a_reference_is_refused(String reason, String reference) {
        family.given(REGISTERED)
                .when(erase(reason, reference))
                .expectException(Refused.class)
                .expectExceptionDetails(new ErasureNeedsReason())
                .expectNoEvents();
    }

    private static EraseFamily erase(String reason, String reference) {
        return new EraseFamily(LEMAIRE, List.of(CLAIRE), List.of(HUGO), reason, reference, SECRETARIAT);
    }
}
