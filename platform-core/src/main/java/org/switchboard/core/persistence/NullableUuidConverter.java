package org.switchboard.core.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.SQLException;
import java.util.UUID;
import org.postgresql.util.PGobject;

/** A {@code uuid} column that may be null: EclipseLink 4.0's own conversion of UUIDs fails on null. */
@Converter
public class NullableUuidConverter implements AttributeConverter<UUID, Object> {

    @Override
    public Object convertToDatabaseColumn(UUID id) {
        PGobject column = new PGobject();
        column.setType("uuid");
        try {
            column.setValue(id == null ? null : id.toString());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return column;
    }

    @Override
    public UUID convertToEntityAttribute(Object column) {
        return column == null ? null : UUID.fromString(column.toString());
    }
}
