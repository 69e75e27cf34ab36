package org.heliostat.check.rule;

import org.heliostat.law.Standing;
import org.heliostat.power.LegalBasis;

/** Every article that a power rests on is in force today. */
final class LegalBasisInForce implements Rule {
  @Override
  public String legalBasis() {
    return "";
  }

  @Override
  public void check(CheckedPower checked, Report report) {
    var surroundings = checked.surroundings();
    var code = checked.power().code();
    for (var basis : checked.power().legalBases()) {
      tell(code, basis, surroundings.laws().standing(basis, surroundings.today()), report);
    }
  }

  private static void tell(String code, LegalBasis basis, Standing standing, Report report) {
    var cited = "《%s》%s".formatted(basis.law(), basis.article());
    switch (standing) {
      case Standing.InForce inForce -> {}
      case Standing.UnknownLaw(var meant) ->
          report.warning(
              code,
              meant == null
                  ? "法律依据%s不在法规库中，请核对名称，或者请平台维护人员补充".formatted(cited)
                  : "法律依据%s应当写全称，请改为“%s”".formatted(cited, meant.title()),
              meant == null
                  ? "The law %s is not in the registry; check its title, or have it added"
                      .formatted(cited)
                  : "The law %s must be cited by its full title: %s"
                      .formatted(cited, meant.title()));
      case Standing.NoArticle noArticle ->
          report.error(
              code,
              "法律依据%s没有写明哪一条，请写成“第四十二条”，一处只写一条".formatted(cited),
              "The basis %s names no single article; write it like 第四十二条".formatted(cited));
      case Standing.NotYet(var from) ->
          report.error(
              code,
              "法律依据%s自%s起才施行，请改用现行条款".formatted(cited, from),
              "The basis %s is in force only from %s; cite what is in force"
                  .formatted(cited, from));
      case Standing.LawRepealed(var on, var replacedBy) ->
          report.error(
              code,
              "法律依据%s已于%s废止，%s"
                  .formatted(
                      cited,
                      on,
                      replacedBy == null
                          ? "请改用现行依据，没有依据的应当取消该事项"
                          : "请改用《%s》的相应条款".formatted(replacedBy)),
              "The basis %s was repealed on %s; %s"
                  .formatted(
                      cited,
                      on,
                      replacedBy == null
                          ? "cite what is in force, or abolish the power"
                          : "cite %s instead".formatted(replacedBy)));
      case Standing.ArticleRepealed(var change) ->
          report.error(
              code,
              "法律依据%s（%s）已于%s被删去，请改用现行条款".formatted(cited, change.summary(), change.on()),
              "The basis %s was repealed on %s; cite what is in force"
                  .formatted(cited, change.on()));
      case Standing.Renumbered(var change, var now) ->
          report.warning(
              code,
              "法律依据%s的条文序号已于%s调整，原内容“%s”现为第%d条，请核对所引条款"
                  .formatted(cited, change.on(), change.summary(), now),
              "The articles of %s were renumbered on %s: what stood there is now article %d; check"
                      .formatted(cited, change.on(), now)
                  + " which is meant");
      case Standing.BeyondLastArticle(var last) ->
          report.error(
              code,
              "法律依据%s不存在，该法只有%d条，请核对".formatted(cited, last),
              "The basis %s does not exist: the law has %d articles; check it"
                  .formatted(cited, last));
    }
  }
}
