package org.heliostat.dossier;

/**
 * One thing that is not as it was filed.
 *
 * @param kind what is wrong
 * @param subject the file, or the number of the entry in the trail; printable
 */
public record Problem(Kind kind, String subject) {
  /** What can be wrong. */
  public enum Kind {
    FILE_ALTERED("文件内容与归档时不一致", "its content is not what was filed"),
    FILE_MISSING("文件已被删除", "it was removed"),
    FILE_ADDED("归档时没有这个文件", "it was not filed"),
    FILE_TWICE("同名文件不止一个", "there is more than one of this name"),
    FILE_ABSENT("归档时文件已经缺失", "it was gone already when the dossier was made"),
    FILE_NOT_IN_TRAIL("办理痕迹中没有记录这个文件的哈希值", "no entry of the trail records its hash"),
    INDEX_UNSOUND(
        "卷内目录的编号或者路径不合规则", "the list of contents numbers or names files as no dossier does"),
    SIGNATURE_MISSING("缺少签名或者公钥", "signature or public key is missing"),
    SIGNATURE_WRONG("目录与签名不符", "the index is not what was signed"),
    KEY_DIFFERS("签名所用的密钥不是给定的密钥", "it was signed with another key than the one given"),
    ENTRY_ALTERED("痕迹条目已被改动", "the entry of the trail was altered"),
    ENTRY_REMOVED("痕迹条目已被删除", "the entry of the trail was removed"),
    ENTRY_ADDED("痕迹条目不属于本卷或者重复", "the entry of the trail does not belong here, or comes twice"),
    ENTRY_MOVED("痕迹条目的顺序已被改动", "the entry of the trail was moved"),
    ENTRY_UNLINKED("痕迹条目与前一条不相连", "the entry of the trail does not follow from the one before"),
    TRAIL_HEAD_DIFFERS(
        "最后一条痕迹与卷内目录的记载不符", "the last entry of the trail is not the one in the index"),
    TRAIL_WITHOUT_END("痕迹没有记到办件结束", "the trail does not come to the end of the case");

    private final String chinese;
    private final String english;

    Kind(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }

    public String chinese() {
      return chinese;
    }

    public String english() {
      return english;
    }
  }
}
