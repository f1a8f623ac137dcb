package org.contrepoint.web.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.contrepoint.web.file.verify.SampleFiles;
import org.junit.jupiter.api.Test;

/** Twenty families at once, each with the largest file there may be. */
class BurstIT {

    private static final int AT_ONCE = 20;
    private static final int SIZE = 15 * 1024 * 1024;
    private static final long FLAT = 60L * 1024 * 1024;

    private final byte[] content = SampleFiles.jpegOf(SIZE);

    @Test
    void twenty_files_of_fifteen_megabytes_arrive_at_once_and_the_heap_stays_flat() throws Exception {
        List<FileCast> senders = List.of(FileCast.meet(), FileCast.meet());
        CountDownLatch half = new CountDownLatch(AT_ONCE);
        CountDownLatch goOn = new CountDownLatch(1);
        long before = heap();
        List<Future<String>> answers = new ArrayList<>();
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < AT_ONCE; number++) {
                FileCast sender = senders.get(number % senders.size());
                String token = sender.token();
                answers.add(crowd.submit(() -> send(sender, token, half, goOn)));
            }
            assertThat(half.await(90, TimeUnit.SECONDS)).isTrue();
            long during = heap();
            goOn.countDown();

            assertThat(during - before).as("with 280 MB received").isLessThan(FLAT);
            for (Future<String> answer : answers) {
                assertThat(answer.get(120, TimeUnit.SECONDS)).contains(" 201 ");
            }
        }
        assertThat(heap() - before).isLessThan(FLAT);
    }

    /** All but the last megabyte; then, when everybody has got that far, the rest. */
    private String send(FileCast sender, String token, CountDownLatch half, CountDownLatch goOn) throws Exception {
        byte[] head = ("--b\r\nContent-Disposition: form-data; name=\"folder\"\r\n\r\n" + sender.folder()
                        + "\r\n--b\r\nContent-Disposition: form-data; name=\"type\"\r\n\r\n"
                        + UUID.randomUUID()
                        + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] tail = "\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), FileCast.SCHOOL.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /fichiers HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\nCookie: CONTREPOINT="
                            + sender.visitor().cookie("CONTREPOINT") + "\r\nX-XSRF-TOKEN: " + token
                            + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: "
                            + (head.length + content.length + tail.length) + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(head);
            int most = SIZE - 1024 * 1024;
            out.write(content, 0, most);
            out.flush();
            half.countDown();
            goOn.await();
            out.write(content, most, SIZE - most);
            out.write(tail);
            out.flush();
            return status(socket);
        }
    }

    private static String status(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
