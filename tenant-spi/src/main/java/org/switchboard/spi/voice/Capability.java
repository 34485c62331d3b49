package org.switchboard.spi.voice;

/** Something that an account can do. */
public sealed interface Capability
        permits Agents,
                AgentDirectory,
                AgentVersions,
                AgentEngines,
                Voices,
                Models,
                Numbers,
                NumberRouting,
                NumberImports,
                Calls,
                UnconnectedCalls,
                WebCalls,
                CallUpdates,
                CallCapacity,
                CallRecords,
                Recordings,
                KnowledgeBases {}
