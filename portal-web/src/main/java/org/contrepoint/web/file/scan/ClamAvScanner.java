package org.contrepoint.web.file.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.contrepoint.web.file.FileProperties;
import xyz.capybara.clamav.ClamavClient;
import xyz.capybara.clamav.commands.scan.result.ScanResult;

/** Asks a clamd over its own protocol (INSTREAM), and does not wait for it for ever. */
final class ClamAvScanner implements Scanner, AutoCloseable {

    private final FileProperties.ClamAv properties;
    private final ExecutorService calls = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("clamav-", 0).factory());

    ClamAvScanner(FileProperties.ClamAv properties) {
        this.properties = properties;
    }

    @Override
    public boolean clean(Path file) throws IOException {
        Callable<Boolean> ask = () -> ask(file);
        Future<Boolean> answer = calls.submit(ask);
        try {
            return answer.get(properties.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            answer.cancel(true);
            throw new IOException("the scanner does not answer", silent);
        } catch (ExecutionException failed) {
            throw new IOException("the scanner can't be asked", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while scanning", stopped);
        }
    }

    private boolean ask(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            ScanResult result = new ClamavClient(properties.host(), properties.port()).scan(content);
            return result instanceof ScanResult.OK;
        }
    }

    @Override
    public void close() {
        calls.shutdownNow();
    }
}
