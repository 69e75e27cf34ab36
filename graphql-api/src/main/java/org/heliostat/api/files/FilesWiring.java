package org.heliostat.api.files;

import java.time.Clock;
import org.heliostat.api.settings.Settings;
import org.heliostat.objects.ObjectStore;
import org.heliostat.papers.Derivation;
import org.heliostat.papers.People;
import org.heliostat.readmodel.ReadModel;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Files and where they lie. */
@Configuration(proxyBeanMethods = false)
class FilesWiring {
  @Bean(destroyMethod = "close")
  ObjectStore objectStore(Settings settings) {
    return settings.files().open();
  }

  @Bean
  FileRegister fileRegister(ReadModel readModel) {
    return new StoredRegister(readModel);
  }

  @Bean
  FileDesk fileDesk(FileRegister register, Clock clock) {
    return new FileDesk(register, clock);
  }

  @Bean
  SignedAddress signedAddress(Derivation derivation, Clock clock) {
    return new SignedAddress(derivation, clock);
  }

  @Bean
  RouterFunction<ServerResponse> fileRoutes(
      Settings settings,
      ObjectStore objects,
      FileRegister register,
      SignedAddress addresses,
      People people,
      Clock clock) {
    var scan = settings.virusScan();
    var scanner = scan == null ? VirusScan.NONE : new Clamd(scan);
    return new FileRoutes(
            new Upload(objects, register, scanner, clock, settings.largestFile()),
            new Download(register, people, objects),
            objects,
            addresses)
        .routes();
  }

  /**
   * A sender that asks first whether it may send learns of a refusal before it has sent anything.
   */
  @Bean
  TomcatConnectorCustomizer invitationOnReading() {
    return connector -> connector.setProperty("continueResponseTiming", "onRead");
  }

  @Bean
  FileSweeping fileSweeping(FileRegister register, ObjectStore objects, Clock clock) {
    return new FileSweeping(new FileSweep(register, objects, clock));
  }
}
