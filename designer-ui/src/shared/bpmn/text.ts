const fontFamily = "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

/** How texts on a diagram are written. Labels beside shapes keep the size that drawn files reserve room for. */
export const diagramText = {
  defaultStyle: { fontFamily, fontSize: 14 },
  externalStyle: { fontFamily, fontSize: 11 },
};
