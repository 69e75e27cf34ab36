package org.heliostat.objects;

import java.util.regex.Pattern;

/** Keys that mean the same in every store and lead out of none. */
final class Keys {
  private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");

  private Keys() {}

  static String checked(String key) {
    if (!SHAPE.matcher(key).matches()) {
      throw new IllegalArgumentException(
          "a key has 1 to 100 lower-case letters, digits and hyphens");
    }
    return key;
  }

  static IllegalStateException taken(String key) {
    return new IllegalStateException("there is an object %s already".formatted(key));
  }
}
