package org.contrepoint.web.mail;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The mailbox of the demo school: mails stay here, where anyone may read them. */
@Component
@Profile("demo")
final class DemoMailbox implements MailServer {

    private static final int MOST = 200;

    private final Deque<ReceivedMail> mails = new ArrayDeque<>();
    private final InstantSource clock;
    private int count;

    DemoMailbox(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public boolean isConfigured() {
        return true;
    }

    @Override
    public synchronized void deliver(Mail mail) {
        count++;
        mails.addFirst(new ReceivedMail(count, clock.instant(), mail));
        if (mails.size() > MOST) {
            mails.removeLast();
        }
    }

    /** The latest first. */
    synchronized List<ReceivedMail> list() {
        return List.copyOf(mails);
    }

    synchronized Optional<ReceivedMail> find(int number) {
        return mails.stream().filter(mail -> mail.number() == number).findFirst();
    }
}
