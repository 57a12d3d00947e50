package mathesar.sql;

/** A relation, function or type with its schema. */
public record QualifiedName(Identifier schema, Identifier name) {
    public static QualifiedName of(String schema, String name) {
        return new QualifiedName(new Identifier(schema), new Identifier(name));
    }

    public String quoted() {
        return schema.quoted() + '.' + name.quoted();
    }

    @Override
    public String toString() {
        return quoted();
    }
}
