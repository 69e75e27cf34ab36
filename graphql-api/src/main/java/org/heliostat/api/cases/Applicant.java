package org.heliostat.api.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.heliostat.api.graphql.JsonText;

/** The party of a case, as it handed itself in. Never stored unsealed, never logged. */
record Applicant(Kind kind, String name, String identityNo, String phone, String address) {
  enum Kind {
    NATURAL_PERSON,
    ORGANISATION
  }

  String toJson() {
    var map = new LinkedHashMap<String, Object>();
    map.put("kind", kind.name());
    map.put("name", name);
    map.put("identityNo", identityNo);
    map.put("phone", phone);
    map.put("address", address);
    return JsonText.of(map);
  }

  static Applicant ofJson(String json) {
    Map<String, Object> map = JsonText.parse(json);
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
