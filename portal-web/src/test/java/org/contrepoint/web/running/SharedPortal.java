package org.contrepoint.web.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/** Hands tests the run's one portal, started when the first of them asks for it. */
public final class SharedPortal implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext extension) {
        return parameter.getParameter().getType() == RunningPortal.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext extension) {
        return extension
                .getRoot()
                .getStore(Namespace.create(SharedPortal.class))
                .computeIfAbsent(Running.class, key -> Running.start(), Running.class)
                .portal();
    }

    private record Running(RunningPortal portal, Path data) implements AutoCloseable {

        static Running start() {
            try {
                Path data = Files.createTempDirectory("contrepoint-portal");
                return new Running(RunningPortal.start(data), data);
            } catch (IOException noFolder) {
                throw new UncheckedIOException(noFolder);
            }
        }

        @Override
        public void close() throws IOException {
            portal.close();
            FileSystemUtils.deleteRecursively(data);
        }
    }
}
