package org.heliostat.api.cases;

import graphql.schema.DataFetchingEnvironment;
import org.heliostat.api.dossiers.DossierDesk;
import org.heliostat.api.dossiers.DossierRoutes;
import org.heliostat.api.files.SignedAddress;
import org.heliostat.api.graphql.Audience;
import org.heliostat.api.graphql.Caller;
import org.heliostat.api.graphql.Serves;
import org.heliostat.api.powers.PowerCatalogue;
import org.heliostat.dossier.Dossier;
import org.heliostat.dossier.FileEntry;
import org.heliostat.identity.HeliostatUser;
import org.heliostat.identity.Rights;
import org.heliostat.readmodel.CaseDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;

/**
 * The dossier of a case that has ended (C11). Case files of law enforcement are not handed to
 * everyone (Regulations on Open Government Information Art. 16): accounts from outside see none,
 * and only those who handle cases at the power's agencies, or at the agency that the case went to,
 * read one. Supervisors see its hash, with which they can tell whether one that is shown to them is
 * real.
 */
@Serves(Audience.STAFF)
class DossierController {
  private final PowerCatalogue catalogue;
  private final DossierDesk desk;
  private final SignedAddress addresses;

  DossierController(PowerCatalogue catalogue, DossierDesk desk, SignedAddress addresses) {
    this.catalogue = catalogue;
    this.desk = desk;
    this.addresses = addresses;
  }

  /**
   * A dossier.
   *
   * @param sha256 of its index, which names the hash of every file
   * @param downloadUrl {@code null} for whoever may not read it
   */
  record DossierView(
      String fileName,
      int files,
      double bytes,
      String sha256,
      String keyFingerprint,
      @Nullable String downloadUrl) {}

  @SchemaMapping(typeName = "Case")
  @Nullable DossierView dossier(
      CaseDocument document, @ContextValue Caller caller, DataFetchingEnvironment environment) {
    OneCase.require(
        environment,
        "卷宗只能逐件查询，请用 case(caseNo)。",
        "A dossier is asked for one case at a time; use case(caseNo).");
    var user = caller.user();
    return Rows.showsInside(user, document, catalogue.of(document))
        ? desk.of(document).map(dossier -> view(document, dossier, user)).orElse(null)
        : null;
  }

  private DossierView view(CaseDocument document, Dossier dossier, HeliostatUser user) {
    var files = dossier.index().files();
    var readable =
        Rights.mayReadDossier(user, catalogue.of(document).power())
            || Rows.wasHandedTo(user, document);
    return new DossierView(
        DossierRoutes.fileName(document.caseNo()),
        files.size(),
        files.stream().filter(FileEntry::present).mapToLong(FileEntry::bytes).sum(),
        dossier.sha256(),
        desk.keyFingerprint(),
        readable ? addresses.open(DossierRoutes.path(document.caseNo()), user.username()) : null);
  }
}
