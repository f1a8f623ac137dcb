package org.contrepoint.account;

import org.contrepoint.message.Refusal;

/** Why an account refuses a command. */
public sealed interface AccountRefusal extends Refusal {

    /** The site has a login of that name already. */
    record LoginTaken() implements AccountRefusal {
        @Override
        public String code() {
            return "account.login-taken";
        }
    }

    /** A login is 3 to 60 letters, digits, dots, hyphens or underscores. */
    record LoginMalformed() implements AccountRefusal {
        @Override
        public String code() {
            return "account.login-malformed";
        }
    }

    /** The portal speaks French and English. */
    record UnknownLanguage() implements AccountRefusal {
        @Override
        public String code() {
            return "account.unknown-language";
        }
    }

    /** A guardian has one login, under one name. */
    record GuardianHasLogin() implements AccountRefusal {
        @Override
        public String code() {
            return "account.guardian-has-login";
        }
    }

    /** Nobody is invited to a closed login. */
    record Closed() implements AccountRefusal {
        @Override
        public String code() {
            return "account.closed";
        }
    }

    /** Whoever closed their own login could not open it again. */
    record OwnAccount() implements AccountRefusal {
        @Override
        public String code() {
            return "account.own";
        }
    }
}
