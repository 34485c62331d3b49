package org.switchboard.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.switchboard.simulator.http.ApiException;
import org.switchboard.simulator.http.Json;
import org.switchboard.simulator.workspace.Workspace;
import org.switchboard.simulator.workspace.World;

/** Takes up calls whose plan is gone, for instance after a restart. */
public final class Revival {
    private Revival() {}

    /** Ends calls that were running when the simulator stopped, analyses those that had just ended, renews links. */
    public static void recover(World world, CallMaker maker, CallLife life, CallRecord records) {
        for (Workspace workspace : world.workspaces()) {
            for (ObjectNode call : workspace.calls().all()) {
                records.link(call);
                if (!call.has("call_analysis")) {
                    life.recover(workspace, call, plan(maker, workspace, call));
                }
            }
        }
    }

    static CallPlan plan(CallMaker maker, Workspace workspace, JsonNode call) {
        CallMaker.Cast cast;
        try {
            String version = call.path("agent_version").asText();
            cast = maker.cast(workspace, call.path("agent_id").asText(), version, Json.object());
        } catch (ApiException e) {
            // The agent has been deleted since; its webhook URL went with it.
            cast = new CallMaker.Cast(Json.object(), Json.object());
        }
        String reason = call.path("disconnection_reason").asText();
        Outcome outcome = reason.equals("voicemail_reached") ? Outcome.VOICEMAIL : Outcome.CONVERSATION;
        return maker.plan(outcome, cast, call);
    }
}
