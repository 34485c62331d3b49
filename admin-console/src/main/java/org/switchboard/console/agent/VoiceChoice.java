package org.switchboard.console.agent;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.look.Words;
import org.switchboard.console.problem.Refusals;
import org.switchboard.core.agent.FindAgents;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.spi.voice.Voice;

/** The voices of the tenant's provider, or the reason why there are none to choose from. */
@Named
@RequestScoped
public class VoiceChoice {
    private FindAgents findAgents;
    private Visit visit;
    private Words words;
    private List<Voice> voices = List.of();
    private DomainException problem;

    protected VoiceChoice() {}

    @Inject
    VoiceChoice(FindAgents findAgents, Visit visit, Words words) {
        this.words = words;
        this.findAgents = findAgents;
        this.visit = visit;
    }

    @PostConstruct
    void load() {
        try {
            voices = findAgents.voices(visit.context());
        } catch (DomainException refused) {
            problem = refused;
        }
    }

    public List<Voice> getVoices() {
        return voices;
    }

    /** Who makes the voice, as they write themselves. */
    public String vendor(Voice voice) {
        return words.orOwn("vendor." + voice.vendor(), voice.vendor());
    }

    /** "American, young, female" as far as the provider tells. */
    public String describe(Voice voice) {
        Stream<String> more = Stream.of(voice.age(), voice.gender())
                .flatMap(Optional::stream)
                .map(word -> word.toLowerCase(Locale.ROOT));
        return words.capital(Stream.concat(voice.accent().stream(), more).collect(Collectors.joining(", ")));
    }

    /** Why there are no voices; empty when there are. */
    public String getProblem() {
        return problem == null ? "" : Refusals.say(problem);
    }

    /** True when no provider account is connected yet. */
    public boolean isUnconnected() {
        return problem != null && problem.code() == ProblemCode.CONNECTION_MISSING;
    }
}
