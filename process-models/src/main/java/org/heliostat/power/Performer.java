package org.heliostat.power;

/** Who does a step: a person (a user task) or a job worker (a service task). */
public enum Performer {
  PERSON,
  WORKER
}
