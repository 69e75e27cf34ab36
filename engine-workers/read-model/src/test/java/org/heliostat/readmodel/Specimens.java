package org.heliostat.readmodel;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes any document record with a value of its own in every component. */
final class Specimens {
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00.123Z");

  private Specimens() {}

  /** Every component has a value, every list one element. */
  static <T> T full(Class<T> type) {
    return make(type, true);
  }

  /** What may be absent is absent, and every list is empty. */
  static <T> T bare(Class<T> type) {
    return make(type, false);
  }

  /** The type of the elements of a list component. */
  static Class<?> elementType(RecordComponent list) {
    return elementType(list.getGenericType());
  }

  private static Class<?> elementType(Type list) {
    return (Class<?>) ((ParameterizedType) list).getActualTypeArguments()[0];
  }

  private static <T> T make(Class<T> type, boolean full) {
    var components = type.getRecordComponents();
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    var values = Arrays.stream(components).map(it -> value(it, full)).toArray();
    try {
      var constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(type + " cannot be made", e);
    }
  }

  private static @Nullable Object value(RecordComponent component, boolean full) {
    if (!full && isNullable(component.getAnnotatedType())) {
      return null;
    }
    if (component.getType() == List.class) {
      return full ? List.of(single(elementType(component), component.getName(), true)) : List.of();
    }
    return single(component.getType(), component.getName(), full);
  }

  private static boolean isNullable(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  private static Object single(Class<?> type, String name, boolean full) {
    if (type == String.class) {
      return "的" + name;
    } else if (type == int.class || type == Integer.class) {
      return 7;
    } else if (type == long.class) {
      return 9_007_199_254_740_993L;
    } else if (type == Instant.class) {
      return NOON;
    } else if (type == LocalDate.class) {
      return LocalDate.of(2026, 3, 2);
    } else if (type.isEnum()) {
      return type.getEnumConstants()[0];
    } else if (type.isRecord()) {
      return make(type, full);
    }
    throw new AssertionError("no specimen of " + type + " for component " + name);
  }
}
