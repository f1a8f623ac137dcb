package org.contrepoint.web.file.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.contrepoint.web.file.FileProperties;
import org.contrepoint.web.file.verify.SampleFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a clamd in this process that speaks its protocol and knows one virus. */
class ClamAvScannerTest {

    private static final String VERSION =
            "ClamAV 1.4.2/27500/Mon Nov 23 08:00:00 2026| COMMANDS: SCAN QUIT PING VERSIONCOMMANDS VERSION INSTREAM";

    @TempDir
    private Path folder;

    private final ServerSocket clamd = open();

    @AfterEach
    void close() throws IOException {
        clamd.close();
    }

    @Test
    void a_virus_is_found_and_a_clean_file_is_clean() throws IOException {
        Thread.ofVirtual().start(() -> serve(true));

        assertThat(scanner().clean(file(SampleFiles.eicar()))).isFalse();
        assertThat(scanner().clean(file(SampleFiles.pdf(1)))).isTrue();
    }

    @Test
    void a_scanner_that_is_down_is_no_answer() throws IOException {
        clamd.close();

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> scanner().clean(file(SampleFiles.pdf(1))));
    }

    @Test
    void a_scanner_that_says_nothing_is_no_answer_after_a_while() throws IOException {
        Thread.ofVirtual().start(() -> serve(false));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> scanner().clean(file(SampleFiles.pdf(1))))
                .withMessageContaining("does not answer");
    }

    private ClamAvScanner scanner() {
        return new ClamAvScanner(new FileProperties.ClamAv("127.0.0.1", clamd.getLocalPort(), Duration.ofSeconds(3)));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("received"), content);
    }

    private void serve(boolean answers) {
        try {
            while (!clamd.isClosed()) {
                Socket client = clamd.accept();
                Thread.ofVirtual().start(() -> answer(client, answers));
            }
        } catch (IOException closed) {
            assertThat(clamd.isClosed()).isTrue();
        }
    }

    private static void answer(Socket client, boolean answers) {
        try (client;
                DataInputStream in = new DataInputStream(client.getInputStream())) {
            String command = command(in);
            String reply = command.contains("INSTREAM") ? scan(in) : VERSION;
            if (answers) {
                client.getOutputStream()
                        .write((reply + (command.startsWith("z") ? "\0" : "\n")).getBytes(StandardCharsets.US_ASCII));
                client.getOutputStream().flush();
            } else {
                in.read();
            }
        } catch (IOException gone) {
            assertThat(client.isClosed()).isTrue();
        }
    }

    private static String command(DataInputStream in) throws IOException {
        StringBuilder command = new StringBuilder();
        int letter = in.read();
        while (letter > 0 && letter != '\n') {
            command.append((char) letter);
            letter = in.read();
        }
        return command.toString();
    }

    private static String scan(DataInputStream in) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        int length = in.readInt();
        while (length > 0) {
            content.write(in.readNBytes(length));
            length = in.readInt();
        }
        return content.toString(StandardCharsets.ISO_8859_1).contains("EICAR-STANDARD")
                ? "stream: Eicar-Signature FOUND"
                : "stream: OK";
    }

    private static ServerSocket open() {
        try {
            return new ServerSocket(0, 20, InetAddress.getLoopbackAddress());
        } catch (IOException busy) {
            throw new IllegalStateException(busy);
        }
    }
}
