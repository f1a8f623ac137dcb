package org.contrepoint.web.mail;

/** Where mails leave from. */
public interface MailServer {

    /**
     * Hands a mail over; waits until it was taken. Never on an event loop.
     *
     * @throws RuntimeException when it was not taken; its message may quote an address, its class never does
     */
    void deliver(Mail mail);

    /** Whether there is such a server at all. */
    boolean isConfigured();
}
