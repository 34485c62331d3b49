package org.switchboard.core.donotcall.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.switchboard.core.donotcall.DoNotCall;
import org.switchboard.core.donotcall.DoNotCallList;
import org.switchboard.spi.voice.E164;

@ApplicationScoped
class JpaDoNotCallList implements DoNotCallList {
    private static final String SELECT = "SELECT id, number, reason, added_by, added_at FROM do_not_call ";

    @PersistenceContext(unitName = "tenant")
    EntityManager tenant;

    @Override
    public boolean has(E164 number) {
        return (Boolean) tenant.createNativeQuery("SELECT is_not_to_be_called(?)")
                .setParameter(1, number.value())
                .getSingleResult();
    }

    @Override
    public boolean add(DoNotCall entry) {
        int added = tenant.createNativeQuery("INSERT INTO do_not_call (id, number, reason, added_by, added_at)"
                        + " VALUES (?, ?, ?, ?, CAST(? AS timestamptz)) ON CONFLICT (number) DO NOTHING")
                .setParameter(1, entry.id())
                .setParameter(2, entry.number().value())
                .setParameter(3, entry.reason())
                .setParameter(4, entry.addedBy())
                .setParameter(5, entry.addedAt().toString())
                .executeUpdate();
        return added == 1;
    }

    @Override
    public List<DoNotCall> list(String text, Optional<UUID> after, int limit) {
        return select(
                        "WHERE (number LIKE ? OR lower(reason) LIKE lower(?)) AND id < CAST(? AS uuid)"
                                + " ORDER BY id DESC LIMIT ?",
                        contains(text),
                        contains(text),
                        after.map(UUID::toString).orElse("ffffffff-ffff-ffff-ffff-ffffffffffff"),
                        limit)
                .toList();
    }

    private static String contains(String text) {
        return "%" + text.replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }

    @Override
    public Optional<DoNotCall> remove(UUID id) {
        Optional<DoNotCall> entry = select("WHERE id = ?", id).findFirst();
        int removed = tenant.createNativeQuery("DELETE FROM do_not_call WHERE id = ?")
                .setParameter(1, id)
                .executeUpdate();
        return entry.filter(some -> removed == 1);
    }

    @SuppressWarnings("unchecked")
    private Stream<DoNotCall> select(String rest, Object... values) {
        var query = tenant.createNativeQuery(SELECT + rest);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return ((Stream<Object[]>) query.getResultStream()).map(JpaDoNotCallList::entry);
    }

    private static DoNotCall entry(Object[] row) {
        return new DoNotCall(
                (UUID) row[0],
                new E164((String) row[1]),
                (String) row[2],
                (UUID) row[3],
                ((Timestamp) row[4]).toInstant());
    }
}
