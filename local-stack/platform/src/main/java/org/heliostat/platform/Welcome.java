package org.heliostat.platform;

import java.io.PrintStream;

/** What a person needs to know once everything runs. */
final class Welcome {
  private Welcome() {}

  static void print(PrintStream out, Platform platform) {
    out.printf(
        """

        平台已就绪 The platform is ready

          设计器 designer            %1$s/
          公开接口 public GraphQL    %1$s/public/graphql
          内部接口 staff GraphQL     %1$s/graphql
          登录 logins                %2$s
          引擎 engine                gRPC %3$s  REST %4$s
          存储 store                 %5$s

        演示账号 demo accounts (密码 password: %6$s)
          政策法规 policy-officer    窗口受理 window-clerk      业务承办 case-handler
          法制审核 legal-reviewer    负责人 leader            纪检监察 supervisor
          系统管理 system-admin      市法制机构 city-legal-office  群众 citizen
          第二人 second person: policy-officer-2 window-clerk-2 case-handler-2 legal-reviewer-2 leader-2
          另一部门 second bureau: sw-policy-officer sw-window-clerk sw-case-handler sw-case-handler-2 sw-legal-reviewer
                               sw-leader
          街道 street: street-window-clerk street-window-clerk-2 street-case-handler street-leader street-policy-officer
          另一街道 second street: street2-window-clerk    网格巡查 patrol: patrol-officer
        门户服务账号 portal account  portal (密钥 secret: %7$s)
        Keycloak 管理员 administrator  admin (密码 password: %8$s)

        数据、日志、密钥 data, logs, secrets: %9$s
        按 Ctrl-C 停止 stop with Ctrl-C
        """,
        platform.apiUrl(),
        platform.issuer(),
        platform.zeebe().grpcAddress(),
        platform.zeebe().restAddress(),
        platform.elasticsearch().url(),
        platform.secrets().demoPassword(),
        platform.secrets().portalSecret(),
        platform.secrets().keycloakAdmin(),
        platform.home());
  }
}
