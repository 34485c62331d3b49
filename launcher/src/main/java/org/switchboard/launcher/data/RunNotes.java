package org.switchboard.launcher.data;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.switchboard.launcher.LauncherException;

/** The notes about the processes of a data folder: {@code run/<part>.json}. */
public final class RunNotes {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final Path run;

    /** Notes of {@code folder}, which may not exist yet. */
    public RunNotes(DataFolder folder) {
        this.run = folder.run();
    }

    /** Writes a note; a reader never sees half of it. */
    public void write(RunNote note) {
        try {
            Path draft = Files.writeString(run.resolve(note.part().label() + ".draft"), JSON.writeValueAsString(note));
            Files.move(draft, file(note.part()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new LauncherException("cannot write to " + run, e);
        }
    }

    /** The note of a part, if its process still runs. */
    public Optional<RunNote> alive(Part part) {
        return read(part).filter(note -> note.process().isPresent());
    }

    /** The notes of all parts whose process still runs, in the order in which they stop. */
    public Stream<RunNote> alive() {
        return Stream.of(Part.values()).flatMap(part -> alive(part).stream());
    }

    /** Forgets a part. */
    public void remove(Part part) {
        try {
            Files.deleteIfExists(file(part));
        } catch (IOException e) {
            throw new LauncherException("cannot delete " + file(part), e);
        }
    }

    private Optional<RunNote> read(Part part) {
        try {
            return Files.exists(file(part))
                    ? Optional.of(JSON.readValue(file(part).toFile(), RunNote.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new LauncherException("cannot read " + file(part) + "; delete it if no Switchboard runs", e);
        }
    }

    private Path file(Part part) {
        return run.resolve(part.label() + ".json");
    }
}
