package org.contrepoint.web.file.verify;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * Where the program that reads photos finds itself and its libraries: as files, also when the portal runs from one jar
 * that holds them all.
 */
final class HeicLibraries {

    private static final String PROGRAM = HeicProgram.class.getName().replace('.', '/') + ".class";
    private static final List<String> PARTS = List.of(
            "org/bytedeco/javacpp/Loader.class",
            "org/bytedeco/ffmpeg/global/avutil.class",
            "org/bytedeco/javacpp/linux-x86_64/libjnijavacpp.so",
            "org/bytedeco/ffmpeg/linux-x86_64/libjniavutil.so");
    private static final String NESTED = "jar:nested:";
    private static final String FILE = "jar:file:";

    private final Path folder;
    private @Nullable List<String> java;

    HeicLibraries(Path folder) {
        this.folder = folder;
    }

    /** Whether this is a machine that the libraries are for. */
    boolean present() {
        return System.getProperty("os.name", "").equals("Linux")
                && System.getProperty("os.arch", "").equals("amd64")
                && PARTS.stream().allMatch(part -> url(part) != null);
    }

    /** The command that starts the program; its arguments follow. */
    synchronized List<String> java() throws IOException {
        if (java == null) {
            Files.createDirectories(folder);
            List<String> path = new ArrayList<>();
            path.add(program().toString());
            for (String part : PARTS) {
                path.add(jar(Objects.requireNonNull(url(part))).toString());
            }
            java = List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx320m",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "--enable-native-access=ALL-UNNAMED",
                    "-Dorg.bytedeco.javacpp.cachedir=" + folder.resolve("cache"),
                    "-cp",
                    String.join(File.pathSeparator, path),
                    HeicProgram.class.getName());
        }
        return java;
    }

    private Path program() throws IOException {
        Path classes = folder.resolve("classes");
        Path target = classes.resolve(PROGRAM);
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        try (InputStream program = Objects.requireNonNull(url(PROGRAM)).openStream()) {
            Files.copy(program, target, StandardCopyOption.REPLACE_EXISTING);
        }
        return classes;
    }

    private Path jar(URL part) throws IOException {
        String address = part.toString();
        int inside = address.lastIndexOf("!/");
        if (address.startsWith(FILE)) {
            return Path.of(URI.create(address.substring("jar:".length(), inside)));
        }
        if (!address.startsWith(NESTED)) {
            throw new IOException("the libraries are in no jar");
        }
        String[] nested = address.substring(NESTED.length(), inside).split("/!", 2);
        return unpack(Path.of(URI.create("file:" + nested[0])), nested[1]);
    }

    private Path unpack(Path jar, String entry) throws IOException {
        Path target = folder.resolve(entry.substring(entry.lastIndexOf('/') + 1));
        try (JarFile whole = new JarFile(jar.toFile())) {
            ZipEntry found = Objects.requireNonNull(whole.getEntry(entry));
            if (!Files.exists(target) || Files.size(target) != found.getSize()) {
                try (InputStream content = whole.getInputStream(found)) {
                    Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return target;
    }

    private static @Nullable URL url(String resource) {
        return HeicLibraries.class.getClassLoader().getResource(resource);
    }
}
