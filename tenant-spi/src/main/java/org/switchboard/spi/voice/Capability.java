package org.switchboard.spi.voice;

/**
 * Something a provider's account can do. The host asks with {@link VoiceAccount#capability(Class)}; absent means absent
 * in API and console.
 *
 * @since 1
 */
public sealed interface Capability
        permits Agents,
                AgentDirectory,
                AgentVersions,
                AgentEngines,
                Voices,
                Numbers,
                NumberRouting,
                NumberImports,
                Calls,
                WebCalls,
                CallUpdates,
                CallCapacity,
                CallRecords,
                Recordings,
                KnowledgeBases {}
