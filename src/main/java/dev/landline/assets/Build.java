package dev.landline.assets;

import dev.landline.assets.BuiltFile.Form;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Vite has built, by its own manifest: the files, the pages, and what each page waits for before it can be drawn. All of
 * it is in memory, some 300 KB.
 */
final class Build {

    private static final String MANIFEST = ".vite/manifest.json";
    /** Their names carry a hash of what is in them. */
    private static final String FOREVER = "public, max-age=31536000, immutable";

    private static final String ASK_AGAIN = "no-cache";
    private static final int ETAG_BYTES = 8;

    private final String id;
    private final Map<String, BuiltFile> files = new TreeMap<>();
    private final Map<String, Page> pages = new TreeMap<>();

    /**
     * @param name as in an address and a cookie, for example {@code play.html}
     * @param critical what it waits for before its first paint: styles, scripts, fonts
     */
    record Page(String name, BuiltFile file, List<BuiltFile> critical) {}

    /** Gives the bytes of a file by its path, for example {@code play.html}; null if there is none. */
    interface Resources {
        @Nullable
        Buffer bytes(String path);
    }

    Build(Resources resources) {
        Buffer manifest = resources.bytes(MANIFEST);
        id = manifest == null ? "none" : hash(manifest);
        if (manifest == null) {
            return;
        }
        JsonObject chunks = new JsonObject(manifest);
        Stream<String> built = chunks.fieldNames().stream()
                .map(chunks::getJsonObject)
                .flatMap(chunk -> Stream.of(
                                Stream.of(chunk.getString("file")), strings(chunk, "css"), strings(chunk, "assets"))
                        .flatMap(each -> each));
        built.distinct().forEach(path -> files.put("/" + path, read(path, FOREVER, resources)));
        chunks.fieldNames().stream()
                .filter(name -> name.endsWith(".html"))
                .forEach(name -> pages.put(name, page(name, chunks, resources)));
    }

    /** The one that is packaged with this application. */
    static Build packaged() {
        return new Build(Build::resource);
    }

    private static @Nullable Buffer resource(String path) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream("pages/" + path)) {
            return in == null ? null : Buffer.buffer(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Page page(String name, JsonObject chunks, Resources resources) {
        BuiltFile html = read(name, ASK_AGAIN, resources);
        String text = html.bytes(Coding.PLAIN, HttpVersion.HTTP_1_1).toString();
        Set<String> waited = new LinkedHashSet<>();
        // A page without a script has no chunk of its own that would tell all its styles, and no chunk tells which
        // fonts are drawn first: so the page's head is where to begin.
        chunks.fieldNames().stream()
                .map(chunks::getJsonObject)
                .filter(chunk -> text.contains("\"/" + chunk.getString("file") + "\""))
                .forEach(chunk -> follow(chunk, chunks, waited));
        List<BuiltFile> critical = Stream.of(".css", ".js", ".woff2")
                .flatMap(kind -> waited.stream().filter(path -> path.endsWith(kind)))
                .map(path -> files.get("/" + path))
                .toList();
        return new Page(name, html, critical);
    }

    /** What is imported before it can run, and their styles; not what is loaded when it is needed. */
    private static void follow(JsonObject chunk, JsonObject chunks, Set<String> waited) {
        if (waited.add(chunk.getString("file"))) {
            strings(chunk, "css").forEach(waited::add);
            strings(chunk, "imports").forEach(name -> follow(chunks.getJsonObject(name), chunks, waited));
        }
    }

    private static Stream<String> strings(JsonObject chunk, String field) {
        return chunk.getJsonArray(field, new JsonArray()).stream().map(String::valueOf);
    }

    private static BuiltFile read(String path, String cacheControl, Resources resources) {
        Map<Coding, Form> forms = new EnumMap<>(Coding.class);
        for (Coding coding : Coding.values()) {
            Buffer bytes = resources.bytes(path + coding.suffix);
            if (bytes != null) {
                forms.put(coding, new Form(bytes, "\"" + hash(bytes) + "\""));
            }
        }
        if (!forms.containsKey(Coding.PLAIN)) {
            throw new IllegalStateException("the manifest names %s, which is not in the build".formatted(path));
        }
        return new BuiltFile("/" + path, BuiltFile.typeOf(path), cacheControl, forms);
    }

    private static String hash(Buffer bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.getBytes());
            return HexFormat.of().formatHex(digest, 0, ETAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another build has another. */
    String id() {
        return id;
    }

    /** By their names, for example {@code play.html}; empty if the pages were not built. */
    Map<String, Page> pages() {
        return pages;
    }

    /** @param path for example {@code /static/play-GXdbDCIl.js} */
    @Nullable
    BuiltFile file(String path) {
        return files.get(path);
    }
}
