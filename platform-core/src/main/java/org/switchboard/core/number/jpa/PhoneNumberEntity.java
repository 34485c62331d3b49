package org.switchboard.core.number.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.connection.ConnectionId;
import org.switchboard.core.number.NumberId;
import org.switchboard.core.number.PhoneNumber;
import org.switchboard.core.persistence.NullableUuidConverter;

@Entity
@Table(name = "phone_number")
class PhoneNumberEntity {
    @Id
    UUID id;

    @Column(name = "connection_id")
    UUID connectionId;

    String number;

    @Column(name = "area_code")
    int areaCode;

    String nickname;

    @Convert(converter = NullableUuidConverter.class)
    @Column(name = "agent_id")
    UUID agentId;

    @Enumerated(EnumType.STRING)
    PhoneNumber.Status status;

    @Column(name = "status_detail")
    String statusDetail;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    protected PhoneNumberEntity() {}

    PhoneNumberEntity(PhoneNumber phone) {
        id = phone.id().value();
        connectionId = phone.connection().value();
        number = phone.number().orElse(null);
        areaCode = phone.areaCode();
        nickname = phone.nickname();
        agentId = phone.agent().map(AgentId::value).orElse(null);
        status = phone.status();
        createdAt = phone.createdAt();
        updatedAt = phone.createdAt();
    }

    PhoneNumber toPhoneNumber() {
        return new PhoneNumber(
                new NumberId(id),
                new ConnectionId(connectionId),
                Optional.ofNullable(number),
                areaCode,
                nickname,
                Optional.ofNullable(agentId).map(AgentId::new),
                status,
                Optional.ofNullable(statusDetail),
                createdAt);
    }
}
