package org.switchboard.core.call.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.switchboard.core.call.facts.CallState;
import org.switchboard.core.persistence.JsonConverter;
import org.switchboard.core.persistence.NullableUuidConverter;
import org.switchboard.spi.voice.Direction;
import org.switchboard.spi.voice.Sentiment;

/** A row of table call; {@link CallMapping} fills it and reads it. */
@Entity
@Table(name = "call")
class CallEntity {
    @Id
    UUID id;

    @Column(name = "agent_id")
    UUID agentId;

    @Column(name = "provider_call_id")
    String providerCallId;

    @Convert(converter = NullableUuidConverter.class)
    @Column(name = "requested_by")
    UUID requestedBy;

    @Enumerated(EnumType.STRING)
    CallState status;

    @Column(name = "status_detail")
    String statusDetail;

    @Enumerated(EnumType.STRING)
    Direction direction;

    @Column(name = "from_number")
    String fromNumber;

    @Column(name = "to_number")
    String toNumber;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    @Column(name = "duration_ms")
    Long durationMillis;

    @Column(name = "disconnection_reason")
    String disconnectionReason;

    @Column(name = "transferred_to")
    String transferredTo;

    @Convert(converter = JsonConverter.class)
    String transcript;

    String ribbon;

    @Column(name = "recording_url")
    String recordingUrl;

    @Convert(converter = JsonConverter.class)
    String latency;

    @Column(name = "cost_micros")
    Long costMicros;

    @Column(name = "cost_currency")
    String costCurrency;

    @Convert(converter = JsonConverter.class)
    @Column(name = "cost_items")
    String costItems;

    String summary;

    @Enumerated(EnumType.STRING)
    Sentiment sentiment;

    Boolean successful;
    Boolean voicemail;

    @Convert(converter = JsonConverter.class)
    @Column(name = "analysis_fields")
    String analysisFields;

    @Column(name = "analyzed_at")
    Instant analyzedAt;

    @Column(name = "analysis_revision")
    String analysisRevision;

    @Column(name = "usage_revision")
    String usageRevision;

    @Column(name = "usage_told_at")
    Instant usageToldAt;

    @Column(name = "billed_ms")
    Long billedMillis;

    // In the ledger; read by JDBC only.
    @Transient
    Long usedMillis;

    @Convert(converter = NullableUuidConverter.class)
    @Column(name = "lead_id")
    UUID leadId;

    @Convert(converter = JsonConverter.class)
    @Column(name = "lead_details")
    String leadDetails;

    @Convert(converter = JsonConverter.class)
    String raw;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** The transaction that changed it last; the database sets it. */
    @Column(insertable = false, updatable = false)
    Long changed;

    protected CallEntity() {}
}
