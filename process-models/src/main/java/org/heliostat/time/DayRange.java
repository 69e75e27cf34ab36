package org.heliostat.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days from one to another, both included; without an end while {@code to} is {@code null}. */
record DayRange(LocalDate from, @Nullable LocalDate to) {}
