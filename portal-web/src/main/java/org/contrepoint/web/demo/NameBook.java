package org.contrepoint.web.demo;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.contrepoint.account.AccountId;
import org.contrepoint.site.SiteId;
import org.contrepoint.web.demo.WordLists.Commune;

/** Draws names, addresses, telephone numbers that ARCEP keeps for fiction, and mail addresses that lead nowhere. */
final class NameBook {
    private final Dice dice;
    private final Map<String, Integer> mailboxes = new HashMap<>();
    private final Set<AccountId> logins = new HashSet<>();

    NameBook(Dice dice) {
        this.dice = dice;
    }

    String lastName() {
        return dice.pickEarly(WordLists.LAST_NAMES);
    }

    String adultFirstName(boolean woman) {
        return dice.pickEarly(WordLists.firstNames(woman ? "women" : "men"));
    }

    String childFirstName(boolean girl) {
        return dice.pickEarly(WordLists.firstNames(girl ? "girls" : "boys"));
    }

    /** +33 6 39 98 xx xx. */
    String mobile() {
        return "+3363998" + "%04d".formatted(dice.below(10_000));
    }

    /** +33 5 36 49 xx xx. */
    String landline() {
        return "+3353649" + "%04d".formatted(dice.below(10_000));
    }

    String email(String firstName, String lastName) {
        String box = slug(firstName) + "." + slug(lastName);
        int taken = mailboxes.merge(box, 1, Integer::sum);
        return box + (taken == 1 ? "" : taken) + (dice.chance(70) ? "@example.org" : "@example.com");
    }

    /** {@code prenom.nom}, with a number when the site has that login already. */
    String login(SiteId site, String firstName, String lastName) {
        String base = slug(firstName) + "." + slug(lastName);
        String login = base;
        for (int n = 2; !logins.add(AccountId.of(site, login)); n++) {
            login = base + n;
        }
        return login;
    }

    Commune commune() {
        int total = WordLists.COMMUNES.stream().mapToInt(Commune::weight).sum();
        int at = dice.below(total);
        for (Commune commune : WordLists.COMMUNES) {
            at -= commune.weight();
            if (at < 0) {
                return commune;
            }
        }
        throw new IllegalStateException();
    }

    String street() {
        String number = dice.between(1, 148) + (dice.chance(7) ? " bis" : "");
        return number + " " + dice.pick(WordLists.STREETS);
    }

    static String slug(String name) {
        String ascii = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("ı", "i")
                .replace("đ", "d")
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return ascii.length() <= 25 ? ascii : ascii.substring(0, 25);
    }
}
