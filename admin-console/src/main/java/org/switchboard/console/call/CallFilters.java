package org.switchboard.console.call;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.switchboard.console.layout.Filter;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.look.Words;
import org.switchboard.core.agent.FindAgents;
import org.switchboard.spi.voice.Sentiment;

/** The chips over the list of calls. */
@Named
@RequestScoped
public class CallFilters {
    private FindAgents agents;
    private CallQuery query;
    private Visit visit;
    private Words words;
    private List<Filter> all;

    protected CallFilters() {}

    @Inject
    CallFilters(FindAgents agents, CallQuery query, Visit visit, Words words) {
        this.agents = agents;
        this.query = query;
        this.visit = visit;
        this.words = words;
    }

    /** Each with what it can be narrowed to. */
    public List<Filter> getAll() {
        if (all == null) {
            Map<String, String> names = new LinkedHashMap<>();
            agents.list(visit.context()).forEach(agent -> names.put(agent.id().toString(), agent.name()));
            all = List.of(
                    filter("since", "calls.started", said("calls.since.", "today", "week", "month")),
                    filter("agent", "table.agent", names),
                    filter("direction", "calls.direction", said("calls.direction.", "inbound", "outbound")),
                    filter("sentiment", "calls.sentiment", sentiments()));
        }
        return all;
    }

    private Map<String, String> said(String prefix, String... values) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String value : values) {
            labels.put(value, words.say(prefix + value));
        }
        return labels;
    }

    private Map<String, String> sentiments() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Sentiment sentiment : List.of(Sentiment.POSITIVE, Sentiment.NEUTRAL, Sentiment.NEGATIVE)) {
            labels.put(sentiment.name().toLowerCase(Locale.ROOT), words.say("sentiment." + sentiment));
        }
        return labels;
    }

    private Filter filter(String name, String key, Map<String, String> labels) {
        List<Filter.Choice> choices = labels.entrySet().stream()
                .map(label -> new Filter.Choice(label.getValue(), query.with(name, label.getKey())))
                .toList();
        return new Filter(words.say(key), labels.getOrDefault(query.get(name), ""), query.with(name, ""), choices);
    }
}
