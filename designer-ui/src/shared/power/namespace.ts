import descriptor from '@process-models/power-moddle.json';

/** The moddle descriptor of the `power:` namespace, the one that the Java reader uses too. */
export const powerModdle = descriptor;

export const POWER_NAMESPACE = descriptor.uri;
