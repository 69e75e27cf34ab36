<?xml version="1.0" encoding="UTF-8"?>
<!-- Lays out a filled-in document on A4 as official documents look: type area, sizes and line
     distance after GB/T 9704-2012. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:svg="http://www.w3.org/2000/svg" exclude-result-prefixes="svg">
  <xsl:param name="families" />
  <xsl:strip-space elements="filled body table tr ul" />

  <xsl:template match="/filled">
    <fo:root xml:lang="zh-CN" language="zh" country="CN" font-family="{$families}" font-size="16pt" line-height="29pt">
      <fo:layout-master-set>
        <fo:simple-page-master master-name="page" page-width="210mm" page-height="297mm" margin-left="28mm" margin-right="26mm">
          <fo:region-body margin-top="32mm" margin-bottom="36mm" />
          <fo:region-before extent="32mm" />
          <fo:region-after extent="34mm" />
        </fo:simple-page-master>
      </fo:layout-master-set>
      <fo:page-sequence master-reference="page" language="zh" country="CN">
        <xsl:if test="@draft">
          <fo:static-content flow-name="xsl-region-before">
            <fo:block-container absolute-position="fixed" top="95mm" left="0mm" width="210mm" height="80mm">
              <fo:block text-align="center" font-size="150pt" line-height="200pt" color="#e4e4e4">草　稿</fo:block>
            </fo:block-container>
          </fo:static-content>
        </xsl:if>
        <fo:static-content flow-name="xsl-region-after">
          <xsl:call-template name="foot" />
        </fo:static-content>
        <fo:flow flow-name="xsl-region-body">
          <fo:block text-align="center" font-size="22pt" line-height="36pt" font-weight="bold" keep-with-next.within-page="always">
            <xsl:value-of select="@agency" />
          </fo:block>
          <fo:block text-align="center" font-size="26pt" line-height="42pt" font-weight="bold" keep-with-next.within-page="always">
            <xsl:choose>
              <xsl:when test="body/h1">
                <xsl:apply-templates select="body/h1[1]/node()" />
              </xsl:when>
              <xsl:otherwise>
                <xsl:value-of select="@name" />
              </xsl:otherwise>
            </xsl:choose>
          </fo:block>
          <fo:block text-align="right" space-before="6pt" space-after="14pt" keep-with-next.within-page="always">
            <xsl:value-of select="@number" />
          </fo:block>
          <xsl:apply-templates select="body/*[not(self::h1)]" />
          <fo:block space-before="40pt" keep-together.within-page="always" keep-with-previous.within-page="always" margin-left="45mm" text-align="center">
            <fo:block><xsl:value-of select="@agency" /></fo:block>
            <fo:block><xsl:value-of select="@date" /></fo:block>
          </fo:block>
          <fo:block id="last" />
        </fo:flow>
      </fo:page-sequence>
    </fo:root>
  </xsl:template>

  <xsl:template name="foot">
    <fo:table table-layout="fixed" width="100%" font-size="9pt" line-height="13pt" border-top="0.5pt solid #808080" padding-top="2mm">
      <fo:table-column column-width="22mm" />
      <fo:table-column column-width="proportional-column-width(1)" />
      <fo:table-column column-width="26mm" />
      <fo:table-body>
        <fo:table-row>
          <fo:table-cell>
            <fo:block line-height="1pt" font-size="1pt">
              <xsl:if test="qr">
                <fo:instream-foreign-object content-width="18mm" content-height="18mm">
                  <xsl:copy-of select="qr/svg:svg" />
                </fo:instream-foreign-object>
              </xsl:if>
            </fo:block>
          </fo:table-cell>
          <fo:table-cell display-align="center">
            <xsl:choose>
              <xsl:when test="@code">
                <fo:block font-size="10pt">验证码 <fo:inline font-weight="bold"><xsl:value-of select="@code" /></fo:inline></fo:block>
                <fo:block>扫描二维码，或者在下列网址输入验证码，可以核对本文书的真伪：</fo:block>
                <fo:block><xsl:value-of select="@address" /></fo:block>
              </xsl:when>
              <xsl:otherwise>
                <fo:block>本件是草稿，未编号，不具有法律效力。</fo:block>
              </xsl:otherwise>
            </xsl:choose>
          </fo:table-cell>
          <fo:table-cell display-align="center">
            <fo:block text-align="right" font-size="14pt" line-height="18pt">— <fo:page-number /> —</fo:block>
          </fo:table-cell>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template match="h2">
    <fo:block font-weight="bold" space-before="8pt" keep-with-next.within-page="always">
      <xsl:if test="@class = 'centre'">
        <xsl:attribute name="text-align">center</xsl:attribute>
      </xsl:if>
      <xsl:apply-templates />
    </fo:block>
  </xsl:template>

  <xsl:template match="p">
    <fo:block text-indent="2em" text-align="justify" orphans="2" widows="2">
      <xsl:choose>
        <xsl:when test="@class = 'plain'">
          <xsl:attribute name="text-indent">0</xsl:attribute>
        </xsl:when>
        <xsl:when test="@class = 'centre'">
          <xsl:attribute name="text-indent">0</xsl:attribute>
          <xsl:attribute name="text-align">center</xsl:attribute>
        </xsl:when>
        <xsl:when test="@class = 'right'">
          <xsl:attribute name="text-indent">0</xsl:attribute>
          <xsl:attribute name="text-align">right</xsl:attribute>
        </xsl:when>
        <xsl:when test="@class = 'small'">
          <xsl:attribute name="font-size">12pt</xsl:attribute>
          <xsl:attribute name="line-height">20pt</xsl:attribute>
        </xsl:when>
      </xsl:choose>
      <xsl:apply-templates />
    </fo:block>
  </xsl:template>

  <xsl:template match="ul">
    <xsl:for-each select="li">
      <fo:block margin-left="2em" text-align="justify">
        <xsl:text>· </xsl:text>
        <xsl:apply-templates />
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="table">
    <fo:table table-layout="fixed" width="100%" font-size="14pt" line-height="24pt" space-before="4pt" space-after="8pt">
      <xsl:for-each select="tr[1]/td">
        <fo:table-column>
          <xsl:attribute name="column-width">
            <xsl:choose>
              <xsl:when test="@class = 'label'">proportional-column-width(2)</xsl:when>
              <xsl:otherwise>proportional-column-width(5)</xsl:otherwise>
            </xsl:choose>
          </xsl:attribute>
        </fo:table-column>
      </xsl:for-each>
      <fo:table-body>
        <xsl:apply-templates select="tr" />
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template match="tr">
    <fo:table-row keep-together.within-page="always">
      <xsl:apply-templates select="td" />
    </fo:table-row>
  </xsl:template>

  <xsl:template match="td">
    <fo:table-cell padding="1.5mm 2mm" display-align="center">
      <xsl:if test="not(../../@class = 'plain')">
        <xsl:attribute name="border">0.5pt solid #000000</xsl:attribute>
      </xsl:if>
      <fo:block>
        <xsl:choose>
          <xsl:when test="@class = 'label' or @class = 'centre'">
            <xsl:attribute name="text-align">center</xsl:attribute>
          </xsl:when>
          <xsl:when test="@class = 'right'">
            <xsl:attribute name="text-align">right</xsl:attribute>
          </xsl:when>
        </xsl:choose>
        <xsl:apply-templates />
      </fo:block>
    </fo:table-cell>
  </xsl:template>

  <xsl:template match="strong">
    <fo:inline font-weight="bold"><xsl:apply-templates /></fo:inline>
  </xsl:template>

  <xsl:template match="em">
    <fo:inline text-decoration="underline"><xsl:apply-templates /></fo:inline>
  </xsl:template>

  <xsl:template match="br">
    <fo:block />
  </xsl:template>

  <xsl:template match="gap">
    <fo:inline color="#c00000"><xsl:apply-templates /></fo:inline>
  </xsl:template>
</xsl:stylesheet>
