package org.heliostat.workers;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.heliostat.objects.ObjectSettings;
import org.jspecify.annotations.Nullable;

/** The object store can be opened as its settings say; each problem is told by itself. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OneObjectPlace.Validator.class)
@interface OneObjectPlace {
  String message() default "cannot be opened";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Asks the settings themselves. */
  final class Validator implements ConstraintValidator<OneObjectPlace, ObjectSettings> {
    @Override
    public boolean isValid(@Nullable ObjectSettings settings, ConstraintValidatorContext context) {
      if (settings == null) {
        return true;
      }
      var problems = settings.problems();
      context.disableDefaultConstraintViolation();
      for (var problem : problems) {
        context
            .buildConstraintViolationWithTemplate(problem.text())
            .addPropertyNode(problem.name())
            .addConstraintViolation();
      }
      return problems.isEmpty();
    }
  }
}
