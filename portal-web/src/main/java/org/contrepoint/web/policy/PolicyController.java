package org.contrepoint.web.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.contrepoint.message.Refusal;
import org.contrepoint.policy.FieldPolicy;
import org.contrepoint.policy.PolicyBookId;
import org.contrepoint.policy.PolicyKey;
import org.contrepoint.policy.PolicyRefusal;
import org.contrepoint.policy.SetFieldPolicy;
import org.contrepoint.policy.StandardPolicies;
import org.contrepoint.view.live.Topics;
import org.contrepoint.view.policy.ListPolicies;
import org.contrepoint.view.policy.PolicyView;
import org.contrepoint.web.access.CurrentUser;
import org.contrepoint.web.message.Commands;
import org.contrepoint.web.message.Queries;
import org.contrepoint.web.message.ReadYourWrites;
import org.contrepoint.web.message.Refusals;
import org.contrepoint.web.page.Html;
import org.contrepoint.web.page.Language;
import org.contrepoint.web.page.Messages;
import org.contrepoint.web.page.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** « Règles »: what happens to what families send, and staff for them, field group by field group. */
@Controller
class PolicyController {

    private static final String PATH = "/admin/regles";

    private final Queries queries;
    private final Commands commands;
    private final ReadYourWrites readYourWrites;
    private final Refusals refusals;
    private final PolicyTables tables;
    private final Messages messages;

    PolicyController(
            Queries queries,
            Commands commands,
            ReadYourWrites readYourWrites,
            Refusals refusals,
            PolicyTables tables,
            Messages messages) {
        this.queries = queries;
        this.commands = commands;
        this.readYourWrites = readYourWrites;
        this.refusals = refusals;
        this.tables = tables;
        this.messages = messages;
    }

    @GetMapping(PATH)
    Mono<Rendering> show(ServerWebExchange exchange) {
        return policies()
                .map(policies -> page(policies, PolicyForm.EMPTY, Map.of(), "", HttpStatus.OK, locale(exchange)));
    }

    @PostMapping(PATH)
    Mono<Rendering> set(@AuthenticationPrincipal CurrentUser user, ServerWebExchange exchange) {
        Locale locale = locale(exchange);
        return exchange.getFormData().zipWith(policies()).flatMap(found -> {
            List<PolicyView> policies = found.getT2();
            PolicyForm form = PolicyForm.read(found.getT1(), policies);
            Map<PolicyKey, String> errors = errors(form, locale);
            if (!errors.isEmpty()) {
                return Mono.just(page(policies, form, errors, "", HttpStatus.UNPROCESSABLE_CONTENT, locale));
            }
            if (!form.moved().isEmpty()) {
                String sentence = messages.get(locale, "policies.moved");
                return Mono.just(page(policies, form, Map.of(), sentence, HttpStatus.CONFLICT, locale));
            }
            if (form.changed().isEmpty()) {
                return Mono.just(Html.redirect(PATH, Notice.info("policies.notice.nothing")));
            }
            return Flux.fromIterable(form.changed().entrySet())
                    .concatMap(change -> commands.send(
                            new SetFieldPolicy(PolicyBookId.SCHOOL, change.getKey(), change.getValue(), user.actor()),
                            user))
                    .then(readYourWrites.until(Set.of(Topics.policies()), shows(form.changed())))
                    .map(shown -> Html.redirect(
                            PATH, shown ? Notice.success("policies.notice.set") : Notice.info("desk.on-its-way")))
                    .onErrorResume(failure -> Refusals.of(failure)
                            .flatMap(refusal -> policies()
                                    .map(now -> page(
                                            now,
                                            form,
                                            Map.of(),
                                            refusals.sentence(refusal, locale),
                                            Refusals.status(refusal),
                                            locale))));
        });
    }

    /** All or nothing: what the rule refuses is found before anything is sent. */
    private Map<PolicyKey, String> errors(PolicyForm form, Locale locale) {
        Refusal mustStayOpen = new PolicyRefusal.MustStayOpen();
        Map<PolicyKey, String> errors = new LinkedHashMap<>();
        form.changed().forEach((key, policy) -> {
            if (StandardPolicies.staysOpen(key) && !policy.open()) {
                errors.put(key, refusals.sentence(mustStayOpen, locale));
            }
        });
        return errors;
    }

    private Mono<List<PolicyView>> policies() {
        return queries.list(new ListPolicies(), PolicyView.class);
    }

    private Mono<Boolean> shows(Map<PolicyKey, FieldPolicy> changed) {
        return policies()
                .map(now -> now.stream()
                        .allMatch(view -> changed.getOrDefault(view.key(), view.policy()) == view.policy()));
    }

    private Rendering page(
            List<PolicyView> policies,
            PolicyForm form,
            Map<PolicyKey, String> errors,
            String refusal,
            HttpStatusCode status,
            Locale locale) {
        return Html.page(
                "policy/policies", new PoliciesPage(tables.tables(policies, form, errors, locale), refusal), status);
    }

    private static Locale locale(ServerWebExchange exchange) {
        return Language.of(exchange.getRequest());
    }
}
