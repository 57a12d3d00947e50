package mathesar.ddl;

import java.util.List;
import mathesar.sql.Sql;

/** One change of a database's shape. Its statements are run in order, in one transaction, or shown to a person beforehand. */
public interface Change {
    List<Sql> statements();
}
