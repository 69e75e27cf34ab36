package org.heliostat.power;

import java.util.List;
import java.util.NoSuchElementException;

/** The powers that come with the platform. */
public final class PowerLibrary {
  private static final PowerFolders FOLDERS = new PowerFolders("/powers/");

  private PowerLibrary() {}

  /** All of them, in the order of their agencies and codes. */
  public static List<PowerSource> all() {
    return FOLDERS.names().stream().map(FOLDERS::load).toList();
  }

  /** The one that a new platform shows: setting up a large outdoor advertisement in Qidong. */
  public static PowerSource sample() {
    return load("320681-CG", "QD-XK-0001");
  }

  /**
   * A convenience service that a town does from end to end: registering as unemployed, in Huilong.
   */
  public static PowerSource convenience() {
    return load("320681-J01", "HL-BM-0001");
  }

  /**
   * One power.
   *
   * @param agency code of the agency that handles it, for instance {@code 320681-CG}
   * @param code code of the power, for instance {@code QD-XK-0001}
   * @throws NoSuchElementException when there is none
   */
  public static PowerSource load(String agency, String code) {
    return FOLDERS.load(agency + '/' + code);
  }
}
