package mathesar.appdb;

import java.util.List;
import mathesar.rpc.ApiName;
import mathesar.rpc.Shape;

/**
 * What an earlier field of the form must hold for a field to be shown. Values are compared as texts, numbers by their value; of a list of
 * values one is enough. A field that is not shown itself holds nothing.
 *
 * @param field key of a field before it
 * @param values what {@code one_of} and {@code none_of} compare with; empty for the others
 */
@ApiName("FormCondition")
public record FormCondition(
        String field,

        @Shape("\"set\" | \"not_set\" | \"one_of\" | \"none_of\"")
        String op,

        List<String> values) {}
