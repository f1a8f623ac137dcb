package org.contrepoint.web.invitation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.contrepoint.account.AccountId;
import org.contrepoint.account.AccountRefusal;
import org.contrepoint.account.InvitationMeans;
import org.contrepoint.account.OpenAccount;
import org.contrepoint.actor.Role;
import org.contrepoint.family.GuardianId;
import org.contrepoint.message.Refusal;
import org.contrepoint.view.account.AccountView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.invitation.GuardianAccess.Found;
import org.contrepoint.web.message.Refusals;
import org.contrepoint.web.page.FormField;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Language;
import org.contrepoint.web.page.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** « Inviter »: the login of a guardian, from the family's dossier. */
@Controller
class InvitationController {

    private static final String PATH = "/dossiers/familles/{famille}/responsables/{responsable}/invitation";
    private static final InvitationForm EMPTY = new InvitationForm("", "");

    private final GuardianAccess guardians;
    private final Invitations invitations;
    private final Letters letters;
    private final LoginLine.Lines lines;
    private final Refusals refusals;

    InvitationController(
            GuardianAccess guardians,
            Invitations invitations,
            Letters letters,
            LoginLine.Lines lines,
            Refusals refusals) {
        this.guardians = guardians;
        this.invitations = invitations;
        this.letters = letters;
        this.lines = lines;
        this.refusals = refusals;
    }

    @GetMapping(PATH)
    Mono<Rendering> show(
            @AuthenticationPrincipal CurrentUser user,
            @PathVariable String famille,
            @PathVariable String responsable,
            ServerWebExchange exchange) {
        return guardians
                .find(famille, responsable, user, exchange)
                .flatMap(found -> guardians
                        .freeLogin(found)
                        .flatMap(login -> page(
                                found, new InvitationForm(login, ""), Map.of(), "", HttpStatus.OK, locale(exchange))));
    }

    @PostMapping(PATH)
    Mono<Rendering> open(
            @AuthenticationPrincipal CurrentUser user,
            @PathVariable String famille,
            @PathVariable String responsable,
            ServerWebExchange exchange) {
        return Mono.zip(guardians.find(famille, responsable, user, exchange), exchange.getFormData())
                .flatMap(both -> open(both.getT1(), InvitationForm.read(both.getT2()), user, exchange));
    }

    private Mono<Rendering> open(Found found, InvitationForm form, CurrentUser user, ServerWebExchange exchange) {
        Map<String, String> errors = form.errors(found.reachable());
        if (!errors.isEmpty()) {
            return page(found, form, errors, "", HttpStatus.UNPROCESSABLE_CONTENT, locale(exchange));
        }
        OpenAccount command = command(found, form);
        Mono<Rendering> done = form.means().equals(InvitationMeans.MAIL.name())
                ? invitations
                        .byMail(command.accountId(), user, exchange)
                        .thenReturn(Html.redirect(found.dossier(), Notice.success("site.invitation.mailed")))
                : Mono.just(Html.redirect(found.path(), Notice.success("site.invitation.opened")));
        return invitations
                .open(command, user)
                .then(done)
                .onErrorResume(
                        failure -> Refusals.of(failure).flatMap(refusal -> comeBack(found, form, refusal, exchange)));
    }

    private static OpenAccount command(Found found, InvitationForm form) {
        return new OpenAccount(
                AccountId.of(found.site(), form.login()),
                found.site(),
                Set.of(found.site()),
                form.login(),
                Role.FAMILY,
                found.guardian().displayName(),
                null,
                found.family().familyId(),
                GuardianId.of(found.guardian().subject().id()));
    }

    /** The address that a refused form leaves in the browser. */
    @GetMapping({PATH + "/courriel", PATH + "/lettre"})
    Rendering back(@PathVariable String famille, @PathVariable String responsable) {
        return Html.redirect("/dossiers/familles/" + famille + "/responsables/" + responsable + "/invitation");
    }

    @PostMapping(PATH + "/courriel")
    Mono<Rendering> mail(
            @AuthenticationPrincipal CurrentUser user,
            @PathVariable String famille,
            @PathVariable String responsable,
            ServerWebExchange exchange) {
        return guardians
                .find(famille, responsable, user, exchange)
                .flatMap(found -> found.reachable()
                        ? invitations
                                .byMail(account(found).accountId(), user, exchange)
                                .thenReturn(Html.redirect(found.path(), Notice.success("site.invitation.mailed")))
                                .onErrorResume(failure -> Refusals.of(failure)
                                        .flatMap(refusal -> comeBack(found, EMPTY, refusal, exchange)))
                        : Mono.just(Html.redirect(found.path(), Notice.error("site.invitation.no-email"))));
    }

    @PostMapping(PATH + "/lettre")
    Mono<ResponseEntity<byte[]>> letter(
            @AuthenticationPrincipal CurrentUser user,
            @PathVariable String famille,
            @PathVariable String responsable,
            ServerWebExchange exchange) {
        return guardians
                .find(famille, responsable, user, exchange)
                .flatMap(found -> invitations
                        .byLetter(account(found).accountId(), user, exchange)
                        .flatMap(code -> letters.write(found.guardian(), found.site(), account(found), code)))
                .map(InvitationController::attachment);
    }

    private static ResponseEntity<byte[]> attachment(byte[] pdf) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .headers(headers -> headers.setContentDisposition(ContentDisposition.attachment()
                        .filename("invitation.pdf")
                        .build()))
                .body(pdf);
    }

    private static AccountView account(Found found) {
        AccountView account = found.account();
        if (account == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return account;
    }

    private Mono<Rendering> comeBack(Found found, InvitationForm form, Refusal refusal, ServerWebExchange exchange) {
        Map<String, String> errors = refusal instanceof AccountRefusal.LoginTaken
                ? Map.of("login", "taken")
                : refusal instanceof AccountRefusal.LoginMalformed ? Map.of("login", "malformed") : Map.of();
        String sentence = errors.isEmpty() ? refusals.sentence(refusal, locale(exchange)) : "";
        return guardians
                .again(found)
                .flatMap(now -> page(now, form, errors, sentence, Refusals.status(refusal), locale(exchange)));
    }

    private Mono<Rendering> page(
            Found found,
            InvitationForm form,
            Map<String, String> errors,
            String refusal,
            HttpStatusCode status,
            Locale locale) {
        AccountView account = found.account();
        Mono<Rendering> without = Mono.fromSupplier(
                () -> rendering(found, null, form.fields(found.reachable(), errors), refusal, status));
        return account == null
                ? without
                : lines.inUse(List.of(account))
                        .map(inUse -> rendering(found, lines.line(account, inUse, locale), List.of(), refusal, status));
    }

    private static Rendering rendering(
            Found found, @Nullable LoginLine login, List<FormField> fields, String refusal, HttpStatusCode status) {
        return Html.page(
                "invitation/invitation",
                new InvitationPage(
                        found.path(),
                        found.dossier(),
                        found.family().name(),
                        found.guardian().displayName(),
                        found.email(),
                        login,
                        fields,
                        refusal),
                status);
    }

    private static Locale locale(ServerWebExchange exchange) {
        return Language.of(exchange.getRequest());
    }
}
