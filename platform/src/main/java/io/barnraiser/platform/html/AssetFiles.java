package io.barnraiser.platform.html;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/// Finds every file below {@code static/} on the class path, in folders and in jars.
final class AssetFiles {

    private static final String ROOT = "static/";

    private AssetFiles() {}

    /// All files by name, in the order of their names.
    static Map<String, byte[]> load(ClassLoader loader) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (URL place : Collections.list(loader.getResources(ROOT))) {
            if (place.openConnection() instanceof JarURLConnection jar) {
                jar.setUseCaches(false);
                try (JarFile file = jar.getJarFile()) {
                    readJar(file, files);
                }
            } else {
                readFolder(place, files);
            }
        }
        return files;
    }

    private static void readJar(JarFile jar, Map<String, byte[]> files) throws IOException {
        for (var entry : Collections.list(jar.entries())) {
            if (entry.getName().startsWith(ROOT) && !entry.isDirectory()) {
                try (var in = jar.getInputStream(entry)) {
                    files.put(entry.getName().substring(ROOT.length()), in.readAllBytes());
                }
            }
        }
    }

    private static void readFolder(URL place, Map<String, byte[]> files) throws IOException {
        Path root;
        try {
            root = Path.of(place.toURI());
        } catch (URISyntaxException impossible) {
            throw new IOException("Not a folder: " + place, impossible);
        }
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
    }
}
