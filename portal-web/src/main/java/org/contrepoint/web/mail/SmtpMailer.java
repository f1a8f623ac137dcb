package org.contrepoint.web.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/** Sends mails through the server that {@code spring.mail.*} names. */
@Component
@Profile("!demo")
final class SmtpMailer implements Mailer {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpMailer.class);

    private final ObjectProvider<JavaMailSender> sender;
    private final String from;

    SmtpMailer(
            ObjectProvider<JavaMailSender> sender, @Value("${contrepoint.mail.from:no-reply@localhost}") String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public Mono<Void> send(Mail mail) {
        JavaMailSender smtp = sender.getIfAvailable();
        if (smtp == null) {
            LOG.warn("A mail was not sent: no mail server is configured (spring.mail.host)");
            return Mono.empty();
        }
        return Mono.<Void>fromCallable(() -> {
                    smtp.send(message(smtp, mail));
                    return null;
                })
                .subscribeOn(Schedulers.boundedElastic())
                .retryWhen(Retry.backoff(2, Duration.ofSeconds(1)))
                .onErrorResume(failure -> {
                    // The message of a mail failure quotes addresses.
                    LOG.warn("A mail was not sent: {}", failure.getClass().getName());
                    return Mono.empty();
                });
    }

    private MimeMessage message(JavaMailSender smtp, Mail mail) throws MessagingException {
        MimeMessage message = smtp.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
        helper.setFrom(from);
        helper.setTo(mail.to());
        helper.setSubject(mail.subject());
        helper.setText(mail.text(), mail.html());
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }
}
