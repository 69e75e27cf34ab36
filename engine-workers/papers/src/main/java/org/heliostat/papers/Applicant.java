package org.heliostat.papers;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The party of a case, as it handed itself in. Never stored unsealed, never logged.
 *
 * @param kind a natural person or an organisation
 * @param name in full
 * @param identityNo number of the identity card, or unified social credit code
 * @param phone where the party can be reached
 * @param address of its home or seat
 */
public record Applicant(Kind kind, String name, String identityNo, String phone, String address) {
  /** Who can be a party. */
  public enum Kind {
    NATURAL_PERSON,
    ORGANISATION
  }

  /** Somebody whom the agency has yet to find out about. */
  public static final Applicant UNKNOWN = new Applicant(Kind.NATURAL_PERSON, "待查明", "", "", "");

  /** Numbers are typed in many ways; full width, spaces and small letters make no other party. */
  public Applicant {
    identityNo =
        Normalizer.normalize(identityNo, Normalizer.Form.NFKC)
            .replaceAll("\\s", "")
            .toUpperCase(Locale.ROOT);
  }

  /** As it is sealed. */
  public String toJson() {
    var map = new LinkedHashMap<String, Object>();
    map.put("kind", kind.name());
    map.put("name", name);
    map.put("identityNo", identityNo);
    map.put("phone", phone);
    map.put("address", address);
    return PaperJson.write(map);
  }

  /** What {@link #toJson} wrote. */
  public static Applicant ofJson(String json) {
    Map<String, Object> map = PaperJson.read(json);
    return new Applicant(
        Kind.valueOf(text(map, "kind")),
        text(map, "name"),
        text(map, "identityNo"),
        text(map, "phone"),
        text(map, "address"));
  }

  private static String text(Map<String, Object> map, String key) {
    return map.get(key) instanceof String text ? text : "";
  }

  @Override
  public String toString() {
    return "Applicant[***]";
  }
}
