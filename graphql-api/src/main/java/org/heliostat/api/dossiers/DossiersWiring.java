package org.heliostat.api.dossiers;

import org.heliostat.api.files.SignedAddress;
import org.heliostat.api.powers.PowerCatalogue;
import org.heliostat.documents.Documents;
import org.heliostat.dossier.SigningKey;
import org.heliostat.objects.ObjectStore;
import org.heliostat.papers.Derivation;
import org.heliostat.papers.People;
import org.heliostat.readmodel.ReadModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Dossiers, and the key that signs them, which follows from the cases' secret. */
@Configuration(proxyBeanMethods = false)
class DossiersWiring {
  private static final String PURPOSE = "dossier-signing-key";

  @Bean
  SigningKey signingKey(Derivation derivation) {
    return SigningKey.ofSeed(derivation.bytes(PURPOSE));
  }

  @Bean
  DossierDesk dossierDesk(
      ReadModel readModel,
      PowerCatalogue catalogue,
      People people,
      Documents documents,
      ObjectStore objects,
      SigningKey key) {
    return new DossierDesk(readModel, catalogue, people, documents, objects, key);
  }

  @Bean
  RouterFunction<ServerResponse> dossierRoutes(
      ReadModel readModel, DossierDesk desk, SignedAddress addresses, SigningKey key) {
    return new DossierRoutes(readModel, desk, addresses, key.verifyingKey()).routes();
  }
}
