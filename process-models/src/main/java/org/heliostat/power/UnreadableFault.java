package org.heliostat.power;

import org.heliostat.power.xml.UnreadableXmlException;
import org.heliostat.power.xml.XmlParser;

/** Says in words why a file was not read at all. */
public final class UnreadableFault {
  private UnreadableFault() {}

  /**
   * The fault of a file that could not be parsed.
   *
   * @param limits what it was parsed under
   */
  public static Fault of(UnreadableXmlException e, XmlParser.Limits limits) {
    return switch (e.reason()) {
      case EMPTY ->
          fault(e, "文件是空的，请选择流程设计器保存的文件", "The file is empty; choose one saved by the designer");
      case TOO_LARGE ->
          fault(
              e,
              "文件超过 %d 兆字节，请删去无关内容后再试".formatted(limits.bytes() / 1_000_000),
              "The file is larger than %d MB; take out what does not belong there"
                  .formatted(limits.bytes() / 1_000_000));
      case WRONG_ENCODING ->
          fault(e, "文件编码不是 UTF-8，请以 UTF-8 编码重新保存", "The file is not UTF-8; save it again as UTF-8");
      case DOCTYPE_FORBIDDEN ->
          fault(
              e,
              "出于安全考虑不接受 DOCTYPE 和实体声明，请删除",
              "For safety no DOCTYPE and no entities are accepted; delete them");
      case TOO_DEEP ->
          fault(
              e,
              "元素嵌套超过 %d 层，请简化".formatted(XmlParser.MAX_DEPTH),
              "Elements are nested more than %d levels deep; make it simpler"
                  .formatted(XmlParser.MAX_DEPTH));
      case TOO_MANY_ELEMENTS ->
          fault(
              e,
              "元素超过 %d 个，请拆分流程".formatted(limits.elements()),
              "There are more than %d elements; split the process".formatted(limits.elements()));
      case NOT_XML ->
          fault(
              e,
              "文件不完整或不是有效的 XML，请用流程设计器重新保存",
              "The file is cut off or not well-formed XML; save it again from the designer ("
                  + e.getMessage()
                  + ")");
    };
  }

  /** The same of another file of the power. */
  public static Fault of(UnreadableXmlException e, XmlParser.Limits limits, String file) {
    var fault = of(e, limits);
    return new Fault(fault.code(), "", fault.line(), fault.message(), fault.messageEnglish(), file);
  }

  private static Fault fault(UnreadableXmlException e, String chinese, String english) {
    return new Fault(e.reason().name(), "", e.line(), chinese, english);
  }
}
