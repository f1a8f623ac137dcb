package org.contrepoint.web.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The server that {@code spring.mail.*} names. */
@Component
@Profile("!demo")
final class SmtpServer implements MailServer {

    private final ObjectProvider<JavaMailSender> sender;
    private final String from;

    SmtpServer(
            ObjectProvider<JavaMailSender> sender, @Value("${contrepoint.mail.from:no-reply@localhost}") String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public void deliver(Mail mail) {
        JavaMailSender smtp = sender.getIfAvailable();
        if (smtp == null) {
            throw new NoMailServer();
        }
        try {
            smtp.send(message(smtp, mail));
        } catch (MessagingException malformed) {
            throw new MailPreparationException(malformed);
        }
    }

    @Override
    public boolean isConfigured() {
        return sender.getIfAvailable() != null;
    }

    private MimeMessage message(JavaMailSender smtp, Mail mail) throws MessagingException {
        MimeMessage message = smtp.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
        helper.setFrom(from);
        helper.setTo(mail.to());
        helper.setSubject(mail.subject());
        helper.setText(mail.text(), mail.html());
        message.setHeader("Auto-Submitted", "auto-generated");
        if (mail.messageId() != null) {
            message.setHeader("Message-ID", mail.messageId());
        }
        return message;
    }

    /** {@code spring.mail.host} is not set. */
    static final class NoMailServer extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoMailServer() {
            super("no mail server is configured (spring.mail.host)");
        }
    }
}
