package org.switchboard.console.look;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.TreeSet;
import java.util.zip.CRC32;

/** Our style sheets, scripts, fonts and pictures. Their addresses end with what stands for all their content, so browsers may keep them. */
@Named
@ApplicationScoped
public class OwnFiles {
    private static final String FOLDER = "/WEB-INF/resources/";

    private ServletContext application;
    private String digest;

    protected OwnFiles() {}

    @Inject
    OwnFiles(ServletContext application) {
        this.application = application;
    }

    @PostConstruct
    void read() {
        CRC32 sum = new CRC32();
        add(FOLDER, sum);
        digest = Long.toHexString(sum.getValue());
    }

    private void add(String folder, CRC32 sum) {
        for (String path : new TreeSet<>(application.getResourcePaths(folder))) {
            if (path.endsWith("/")) {
                add(path, sum);
            } else {
                sum.update(content(path));
            }
        }
    }

    private byte[] content(String path) {
        try (InputStream file = application.getResourceAsStream(path)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another one when any of them has changed. */
    public String getDigest() {
        return digest;
    }
}
