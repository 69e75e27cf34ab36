/**
 * The rules a power's model is judged by, one class each. The class {@code LeaderReview} is the
 * rule {@code leader-review}, explained in {@code docs/rules/leader-review.md}, with models that
 * keep and break it in {@code src/test/resources/rules/leader-review}.
 */
@NullMarked
package org.heliostat.check.rule;

import org.jspecify.annotations.NullMarked;
