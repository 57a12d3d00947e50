package mathesar.ddl;

import java.util.List;
import mathesar.sql.QualifiedName;
import mathesar.sql.Sql;

/** Fills a materialized view anew (manual, REFRESH MATERIALIZED VIEW). */
public record RefreshView(QualifiedName view) implements Change {
    @Override
    public List<Sql> statements() {
        return List.of(Sql.of("REFRESH MATERIALIZED VIEW {}", view));
    }
}
