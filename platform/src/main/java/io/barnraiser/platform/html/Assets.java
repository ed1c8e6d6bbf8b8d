package io.barnraiser.platform.html;

import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.web.Permission;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Response;
import io.barnraiser.platform.web.Route;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// The files below {@code static/} of the class path, read at start, and each gzipped when it is first asked for.
///
/// All addresses carry one hash over all files, so that a browser may keep each for ever and files may name each other
/// by relative paths. The style sheets are sent as one, {@value #STYLES}: tokens, base, then parts and pages by name.
public final class Assets {

    /// All style sheets in one.
    public static final String STYLES = "css/app.css";

    private static final String FOREVER = "public, max-age=31536000, immutable";

    private final Map<String, Asset> files;
    private final Map<String, Optional<byte[]>> packed = new ConcurrentHashMap<>();
    private final String hash;

    private Assets(Map<String, Asset> files, String hash) {
        this.files = Map.copyOf(files);
        this.hash = hash;
    }

    /// Reads all files that {@code loader} finds.
    public static Assets load(ClassLoader loader) {
        try {
            return of(AssetFiles.load(loader));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Takes {@code files} by their names below {@code static/}.
    static Assets of(Map<String, byte[]> files) {
        Map<String, byte[]> all = new TreeMap<>(files);
        all.put(STYLES, styles(all));
        MessageDigest digest = sha256();
        Map<String, Asset> assets = new HashMap<>();
        for (Map.Entry<String, byte[]> file : all.entrySet()) {
            digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
            digest.update(file.getValue());
            assets.put(file.getKey(), new Asset(file.getKey(), AssetTypes.of(file.getKey()), file.getValue()));
        }
        return new Assets(assets, HexFormat.of().formatHex(digest.digest()).substring(0, 12));
    }

    /// The address of the file {@code name}.
    ///
    /// @throws IllegalArgumentException when there is no such file
    public String url(String name) {
        if (!files.containsKey(name)) {
            throw new IllegalArgumentException("There is no static/" + name);
        }
        return "/static/" + hash + "/" + name;
    }

    /// The route that serves the files.
    public Route route() {
        return Route.get("/static/{hash}/<name>", Permission.PUBLIC, this::serve);
    }

    private Response serve(Request request) {
        Asset asset = files.get(request.path("name"));
        if (asset == null) {
            throw Problem.notFound("There is no file " + request.path("name") + ".")
                    .exception();
        }
        boolean current = request.path("hash").equals(hash);
        String tag = "\"" + hash + "\"";
        if (request.header("If-None-Match").equals(Optional.of(tag))) {
            return caching(Response.empty().status(304), tag, current);
        }
        Optional<byte[]> gzip = request.header("Accept-Encoding").orElse("").contains("gzip")
                ? packed.computeIfAbsent(asset.name(), name -> packed(asset))
                : Optional.empty();
        Response response = Response.bytes(asset.contentType(), gzip.orElse(asset.bytes()));
        if (gzip.isPresent()) {
            response = response.header("Vary", "Accept-Encoding").header("Content-Encoding", "gzip");
        }
        return caching(response, tag, current);
    }

    private static Response caching(Response response, String tag, boolean current) {
        return response.header("ETag", tag).header("Cache-Control", current ? FOREVER : "no-cache");
    }

    private static byte[] styles(Map<String, byte[]> files) {
        StringBuilder all = new StringBuilder("@layer tokens, base, part, page;\n");
        for (String name : new String[] {"css/tokens.css", "css/base.css"}) {
            Optional.ofNullable(files.get(name)).ifPresent(file -> append(all, file));
        }
        for (String folder : new String[] {"css/part/", "css/page/"}) {
            files.forEach((name, file) -> {
                if (name.startsWith(folder)) {
                    append(all, file);
                }
            });
        }
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder all, byte[] file) {
        all.append(new String(file, StandardCharsets.UTF_8)).append('\n');
    }

    /// Its bytes gzipped; empty where that would not make it smaller.
    private static Optional<byte[]> packed(Asset asset) {
        String type = asset.contentType();
        if (type.startsWith("font/") || type.startsWith("image/png")) {
            return Optional.empty();
        }
        byte[] packed = gzip(asset.bytes());
        return packed.length < asset.bytes().length * 9 / 10 ? Optional.of(packed) : Optional.empty();
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 3);
        try (GZIPOutputStream out = new GZIPOutputStream(packed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            out.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
