package mathesar.catalog;

import mathesar.datatypes.RecordFormat;
import mathesar.sql.Identifier;
import mathesar.sql.TypeName;

/**
 * A column as queries need it.
 *
 * @param type the declared type with its modifiers, as {@code format_type} prints it
 * @param base the type below all domains, without modifiers
 * @param category {@code pg_type.typcategory} of the base type (manual, 52.65)
 * @param format how its values travel
 * @param selectable whether the role may read it
 * @param sortable whether its type has a default order (a default btree operator class)
 */
public record RelationColumn(
        int attnum,
        String name,
        String type,
        String base,
        char category,
        RecordFormat format,
        boolean selectable,
        boolean sortable,
        boolean notNull) {
    private static final char STRING = 'S';

    public Identifier identifier() {
        return Identifier.of(name);
    }

    public TypeName typeName() {
        return TypeName.of(type);
    }

    /** Whether it is of the string category: text, varchar, char, name and domains over them. */
    public boolean isText() {
        return category == STRING;
    }
}
