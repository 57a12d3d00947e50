package mathesar.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes one setting, beside the record component that holds it. A component that is {@code @Nullable} has no value until given. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface Setting {
    /** What it does, for {@code --help}. */
    String doc();

    /** The value when nothing is given, as one would write it. */
    String standard() default "";

    /** Never printed. */
    boolean secret() default false;

    /** Names of environment variables that mean the same, for people coming from Mathesar 0.10. */
    String[] also() default {};
}
