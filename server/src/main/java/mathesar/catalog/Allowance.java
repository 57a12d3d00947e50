package mathesar.catalog;

import java.util.List;
import mathesar.rpc.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Whether PostgreSQL would let a role do something with a table, and if not, why.
 *
 * @param allowed with the whole table, or at least with the columns of {@code columns}
 * @param columns the columns it may do it with, by number; null for DELETE, which is about whole records
 * @param reason what stands in the way, wholly or for the columns that are missing: no USAGE on the schema; a view nothing can be written
 *     through; no grant at all; a grant on other columns alone; a table beneath a view that the one it is read as may not reach; row-level
 *     security without a policy that lets a record in. Null where nothing does
 * @param because what the reason is about: the schema, the table, or the table beneath
 * @param checkedAs the role the table beneath is reached as: the owner of the view, or the role itself where the view is {@code security_invoker}
 * @param rows which records: all, those the policies let in, or none; a view may make records of nothing, so
 *     what is hidden beneath it counts as some
 * @param policies the policies that rule, by name
 */
public record Allowance(
        long roleOid,
        long tableOid,

        @Shape("\"SELECT\" | \"INSERT\" | \"UPDATE\" | \"DELETE\"")
        String action,

        boolean allowed,
        @Nullable List<Integer> columns,

        @Shape("\"schema\" | \"not_writable\" | \"table\" | \"columns\" | \"beneath\" | \"policy\"") @Nullable
        String reason,

        @Nullable String because,
        @Nullable String checkedAs,

        @Shape("\"all\" | \"some\" | \"none\"") String rows,

        List<String> policies) {}
