package org.heliostat.api.cases;

import java.time.Clock;
import org.heliostat.api.files.SignedAddress;
import org.heliostat.api.powers.PowerCatalogue;
import org.heliostat.api.settings.Settings;
import org.heliostat.documents.Documents;
import org.heliostat.documents.FolderStore;
import org.heliostat.documents.Fonts;
import org.heliostat.papers.Sealer;
import org.heliostat.readmodel.Calendars;
import org.heliostat.readmodel.ReadModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Documents: read, and drafted; the workers issue them. */
@Configuration(proxyBeanMethods = false)
class DocumentsWiring {
  @Bean
  Documents documents(Settings settings, ReadModel readModel, Sealer sealer, Calendars calendars) {
    var told = settings.documents();
    return Documents.of(
        readModel,
        sealer,
        calendars,
        Fonts.find(told.fonts(), told.boldFont()),
        told.verifyUrl(),
        new FolderStore(told.folder()));
  }

  @Bean
  RouterFunction<ServerResponse> documentRoutes(
      ReadModel readModel,
      PowerCatalogue catalogue,
      Documents documents,
      SignedAddress addresses,
      Clock clock) {
    return new DocumentPages(readModel, catalogue, documents, addresses, clock).routes();
  }
}
