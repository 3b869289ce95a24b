package dev.landline.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A class that is written, compiled and looked at within a test. */
final class Violation {

    private Violation() {}

    /** A class {@code Guest} in the package, with this body. */
    static JavaClasses compile(String packageName, String body) {
        try {
            Path folder = Files.createTempDirectory("guest");
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            StringWriter errors = new StringWriter();
            boolean compiled = compiler.getTask(
                            errors,
                            null,
                            null,
                            List.of("-d", folder.toString(), "-proc:none"),
                            null,
                            List.of(new Source("package " + packageName + "; class Guest { " + body + " }")))
                    .call();
            if (!compiled) {
                throw new IllegalArgumentException(body + " does not compile: " + errors);
            }
            return new ClassFileImporter().importPath(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("compiling a guest", e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String code;

        Source(String code) {
            super(URI.create("string:///Guest.java"), Kind.SOURCE);
            this.code = code;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }
    }
}
