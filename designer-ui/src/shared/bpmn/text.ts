const fontFamily = "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

/** How texts on a diagram are written: large enough to be read when the diagram is shrunk. */
export const diagramText = {
  defaultStyle: { fontFamily, fontSize: 14 },
  externalStyle: { fontFamily, fontSize: 13 },
};
